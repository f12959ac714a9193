// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.definitions;

import java.util.List;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Deduplication;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;

/**
 * A definition with one fault.
 *
 * @param find text in the query that is replaced once; or null
 * @param order what duplicates are kept by; or null
 * @param dropReject a rule that refuses rows and is dropped; or null
 */
record Mutant(String kind, TableName table, String find, String replace, List<String> order, String dropReject) {

    /** All of a list. */
    record Listed(List<Mutant> mutants) {}

    /** A fault that every column of a silver table can have: one value in four is lost. */
    static Mutant losing(TableDefinition table, String column) {
        return new Mutant("loses_a_quarter", table.table(), null, column, null, null);
    }

    TableDefinition of(Warehouse shipped) {
        TableDefinition table = shipped.table(this.table).orElseThrow();
        if (order != null) {
            return with(table, new Deduplication(table.deduplicate().by(), order));
        }
        if (dropReject != null) {
            return table.withRejects(table.rejects().stream()
                    .filter(rule -> !rule.rule().equals(dropReject))
                    .toList());
        }
        if (find == null) {
            return table.withSql(losing(table));
        }
        if (!table.sql().contains(find)) {
            throw new AssertionError(this.table + " does not hold: " + find);
        }
        int at = table.sql().indexOf(find);
        return table.withSql(
                table.sql().substring(0, at) + replace + table.sql().substring(at + find.length()));
    }

    private String losing(TableDefinition table) {
        List<String> columns = table.columns().stream()
                .map(column -> column.name().equals(replace)
                        ? "case when ascii(right(cast(%1$s as string), 1)) %% 4 > 0 then %1$s end as %1$s"
                                .formatted(replace)
                        : column.name())
                .toList();
        return "select " + String.join(", ", columns) + " from (" + table.sql() + ") as whole";
    }

    private static TableDefinition with(TableDefinition table, Deduplication deduplicate) {
        return new TableDefinition(
                table.table(),
                table.grain(),
                table.inputs(),
                table.key(),
                table.optional(),
                table.isProtected(),
                table.columns(),
                table.rejects(),
                deduplicate,
                table.repairs(),
                table.expectations(),
                table.sql());
    }

    @Override
    public String toString() {
        String what = find != null
                ? "'" + find.strip() + "' -> '" + replace.strip() + "'"
                : order != null ? "keeps by " + order : dropReject != null ? "without " + dropReject : replace;
        return kind + " " + table + " " + what.replaceAll("\\s+", " ");
    }
}
