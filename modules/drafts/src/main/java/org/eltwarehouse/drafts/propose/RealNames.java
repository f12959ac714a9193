// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.List;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedRelationship;
import org.eltwarehouse.drafts.draft.ProposedTable;

/**
 * Puts the real names into a checked proposal, wherever it names a table or a column of a source; with the inverse
 * vocabulary, the other way round.
 */
final class RealNames {
    private final Vocabulary vocabulary;

    RealNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Proposal in(Proposal proposal) {
        return new Proposal(
                proposal.tables().stream().map(this::in).toList(),
                proposal.relationships().stream().map(this::in).toList(),
                proposal.dimensions().stream().map(this::in).toList(),
                proposal.facts().stream().map(this::in).toList(),
                proposal.questions());
    }

    ProposedTable in(ProposedTable table) {
        List<ProposedColumn> columns = table.columns().stream()
                .map(column -> in(table.source(), column))
                .toList();
        return new ProposedTable(
                name(table.source()),
                table.grain(),
                columns,
                table.key(),
                table.keep(),
                table.newestBy(),
                table.lineColumn(),
                table.products(),
                table.versions(),
                table.distance());
    }

    private ProposedColumn in(String table, ProposedColumn column) {
        return new ProposedColumn(
                vocabulary.column(table, column.source()).orElseThrow(),
                column.name(),
                column.kind(),
                column.scale(),
                column.formats(),
                column.decimalComma(),
                column.letters(),
                column.steps(),
                column.codes(),
                column.openCodes(),
                column.nullWords(),
                column.minimum(),
                column.maximum(),
                column.absolute(),
                column.required(),
                column.privacy(),
                column.description());
    }

    private ProposedRelationship in(ProposedRelationship relationship) {
        return new ProposedRelationship(
                name(relationship.table()),
                relationship.column(),
                name(relationship.target()),
                relationship.targetColumn(),
                relationship.coverage());
    }

    private ProposedDimension in(ProposedDimension dimension) {
        return new ProposedDimension(
                dimension.name(),
                dimension.grain(),
                name(dimension.source()),
                dimension.naturalKey(),
                dimension.surrogateKey(),
                dimension.columns(),
                dimension.lookups().stream()
                        .map(lookup -> new ProposedDimension.Lookup(
                                name(lookup.table()), lookup.column(), lookup.targetColumn(), lookup.columns()))
                        .toList());
    }

    private ProposedFact in(ProposedFact fact) {
        return new ProposedFact(
                fact.name(),
                fact.grain(),
                name(fact.source()),
                fact.references(),
                fact.measures(),
                fact.columns(),
                fact.dateColumn());
    }

    private String name(String shown) {
        return vocabulary.table(shown).orElseThrow();
    }
}
