// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.propose.Objection.Code;

/**
 * Whether a proposal in aliases speaks only of tables and columns that exist, each name once. Tables go by the names that
 * the model was shown, columns of silver by the names that the proposal gives them.
 */
final class ProposalCheck {
    private final Vocabulary vocabulary;
    private final Objections findings = new Objections();
    /** Columns of each proposed silver table. */
    private final Map<String, Set<String>> silver = new LinkedHashMap<>();

    private ProposalCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Objection> problems(Proposal proposal, Vocabulary vocabulary) {
        ProposalCheck check = new ProposalCheck(vocabulary);
        check.tables(proposal.tables());
        new StarCheck(check.silver, check.findings).judge(proposal);
        return check.findings.problems();
    }

    private void tables(List<ProposedTable> tables) {
        findings.requireSome(tables, "tables");
        for (int i = 0; i < tables.size(); i++) {
            ProposedTable table = tables.get(i);
            String path = "tables[" + i + "]";
            findings.require(vocabulary.table(table.source()).isPresent(), Code.UNKNOWN_TABLE, path + ".source");
            findings.require(!silver.containsKey(table.source()), Code.DUPLICATE, path + ".source");
            Set<String> names = columns(table, path);
            silver.put(table.source(), names);
            table(table, names, path);
        }
    }

    private void table(ProposedTable table, Set<String> names, String path) {
        findings.require(!table.grain().isBlank(), Code.EMPTY, path + ".grain");
        findings.requireSome(table.key(), path + ".key");
        findings.requireKnown(table.key(), names, path + ".key");
        boolean newest = table.keep() == ProposedTable.Keep.NEWEST;
        boolean known = table.newestBy() == null ? !newest : names.contains(table.newestBy());
        findings.require(known, Code.UNKNOWN_COLUMN, path + ".newest_by");
        for (int i = 0; i < table.products().size(); i++) {
            ProposedTable.ProposedProduct product = table.products().get(i);
            Set<String> parts = new LinkedHashSet<>(List.of(product.quantity(), product.price()));
            String at = path + ".products[" + i + "]";
            findings.require(names.containsAll(parts), Code.UNKNOWN_COLUMN, at);
            findings.require(parts.size() == 2 && !parts.contains(product.total()), Code.DUPLICATE, at);
            findings.requireName(product.total(), at + ".total");
        }
        if (table.versions() != null) {
            findings.require(names.contains(table.versions().start()), Code.UNKNOWN_COLUMN, path + ".versions.start");
            findings.require(names.contains(table.versions().end()), Code.UNKNOWN_COLUMN, path + ".versions.end");
        }
        if (table.distance() != null) {
            findings.require(names.contains(table.distance().date()), Code.UNKNOWN_COLUMN, path + ".distance.date");
            findings.require(names.contains(table.distance().from()), Code.UNKNOWN_COLUMN, path + ".distance.from");
        }
    }

    /** The names of the silver columns: what the sources become, the line number, and totals that the source lacks. */
    private Set<String> columns(ProposedTable table, String path) {
        Set<String> names = new HashSet<>();
        findings.requireSome(table.columns(), path + ".columns");
        for (int i = 0; i < table.columns().size(); i++) {
            ProposedColumn column = table.columns().get(i);
            String at = path + ".columns[" + i + "]";
            boolean known = vocabulary.column(table.source(), column.source()).isPresent();
            Code code = vocabulary.isElsewhere(column.source()) ? Code.FOREIGN_COLUMN : Code.UNKNOWN_COLUMN;
            findings.require(known, code, at + ".source");
            findings.requireName(column.name(), at + ".name");
            findings.require(names.add(column.name()), Code.DUPLICATE, at + ".name");
            ColumnCheck.judge(column, at, findings);
        }
        if (table.lineColumn() != null) {
            findings.requireName(table.lineColumn(), path + ".line_column");
            findings.require(names.add(table.lineColumn()), Code.DUPLICATE, path + ".line_column");
        }
        table.products().forEach(product -> names.add(product.total()));
        return names;
    }
}
