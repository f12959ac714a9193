// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedRelationship;
import org.eltwarehouse.drafts.propose.Objection.Code;

/** Whether relationships, dimensions and facts stand on the proposed silver tables. */
final class StarCheck {
    private final Map<String, Set<String>> silver;
    private final Objections findings;

    StarCheck(Map<String, Set<String>> silver, Objections findings) {
        this.silver = silver;
        this.findings = findings;
    }

    void judge(Proposal proposal) {
        for (int i = 0; i < proposal.relationships().size(); i++) {
            relationship(proposal.relationships().get(i), "relationships[" + i + "]");
        }
        Set<String> dimensions = new HashSet<>();
        for (int i = 0; i < proposal.dimensions().size(); i++) {
            ProposedDimension dimension = proposal.dimensions().get(i);
            String path = "dimensions[" + i + "]";
            findings.require(dimensions.add(dimension.name()), Code.DUPLICATE, path + ".name");
            dimension(dimension, path);
        }
        Set<String> names = new HashSet<>(dimensions);
        for (int i = 0; i < proposal.facts().size(); i++) {
            ProposedFact fact = proposal.facts().get(i);
            String path = "facts[" + i + "]";
            findings.require(names.add(fact.name()), Code.DUPLICATE, path + ".name");
            fact(fact, dimensions, path);
        }
    }

    private void relationship(ProposedRelationship relationship, String path) {
        column(relationship.table(), relationship.column(), path + ".column");
        column(relationship.target(), relationship.targetColumn(), path + ".target_column");
        boolean share = relationship.coverage() >= 0 && relationship.coverage() <= 1;
        findings.require(share, Code.RANGE, path + ".coverage");
    }

    private void dimension(ProposedDimension dimension, String path) {
        findings.requireName(dimension.name(), path + ".name");
        findings.requireName(dimension.surrogateKey(), path + ".surrogate_key");
        Set<String> known = columns(dimension.source(), path + ".source");
        findings.requireSome(dimension.naturalKey(), path + ".natural_key");
        findings.requireKnown(dimension.naturalKey(), known, path + ".natural_key");
        findings.requireKnown(dimension.columns(), known, path + ".columns");
        Set<String> taken = new HashSet<>(dimension.columns());
        taken.addAll(dimension.naturalKey());
        findings.require(taken.add(dimension.surrogateKey()), Code.DUPLICATE, path + ".surrogate_key");
        for (int i = 0; i < dimension.lookups().size(); i++) {
            ProposedDimension.Lookup lookup = dimension.lookups().get(i);
            String at = path + ".lookups[" + i + "]";
            Set<String> other = columns(lookup.table(), at + ".table");
            findings.require(known.contains(lookup.column()), Code.UNKNOWN_COLUMN, at + ".column");
            findings.require(other.contains(lookup.targetColumn()), Code.UNKNOWN_COLUMN, at + ".target_column");
            findings.requireKnown(lookup.columns(), other, at + ".columns");
            for (int j = 0; j < lookup.columns().size(); j++) {
                findings.require(taken.add(lookup.columns().get(j)), Code.DUPLICATE, at + ".columns[" + j + "]");
            }
        }
    }

    private void fact(ProposedFact fact, Set<String> dimensions, String path) {
        findings.requireName(fact.name(), path + ".name");
        Set<String> known = columns(fact.source(), path + ".source");
        findings.requireKnown(fact.measures(), known, path + ".measures");
        findings.requireKnown(fact.columns(), known, path + ".columns");
        boolean dated = fact.dateColumn() == null || known.contains(fact.dateColumn());
        findings.require(dated, Code.UNKNOWN_COLUMN, path + ".date_column");
        List<ProposedFact.Reference> references = fact.references();
        for (int i = 0; i < references.size(); i++) {
            String at = path + ".references[" + i + "]";
            findings.require(known.contains(references.get(i).column()), Code.UNKNOWN_COLUMN, at + ".column");
            findings.require(
                    dimensions.contains(references.get(i).dimension()), Code.UNKNOWN_DIMENSION, at + ".dimension");
        }
        findings.requireDistinct(
                references.size(),
                i -> references.get(i).column() + " " + references.get(i).dimension(),
                i -> path + ".references[" + i + "]");
    }

    private Set<String> columns(String table, String path) {
        findings.require(silver.containsKey(table), Code.UNKNOWN_TABLE, path);
        return silver.getOrDefault(table, Set.of());
    }

    private void column(String table, String column, String path) {
        findings.require(columns(table, path).contains(column), Code.UNKNOWN_COLUMN, path);
    }
}
