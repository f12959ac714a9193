// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;

/**
 * Rows of a table, each beside the record of its source that agrees with it best.
 *
 * @param share of the rows looked at that have a record
 */
record RowPairs(List<Pair> pairs, double share) {
    /** Comparing each row with each record of its key is the square of what a key repeats. */
    private static final int MOST_COMPARISONS = 200_000;

    /**
     * One row and its record.
     *
     * @param group all records with the row's key
     */
    record Pair(List<String> row, List<String> record, List<List<String>> group) {}

    static RowPairs of(TableDefinition definition, TrialCells source, TrialCells table, SourceRows origins) {
        List<Column> read = read(definition, source);
        List<Pair> pairs = new ArrayList<>();
        List<List<String>> rows = someRows(table.rows(), origins);
        for (List<String> row : rows) {
            List<List<String>> group = origins.of(row);
            if (!group.isEmpty()) {
                pairs.add(new Pair(row, best(row, group, read, source, table), group));
            }
        }
        return new RowPairs(pairs, (double) pairs.size() / rows.size());
    }

    /** All rows, or each so-manieth where that would take too long. */
    private static List<List<String>> someRows(List<List<String>> rows, SourceRows origins) {
        long comparisons = rows.stream()
                .mapToLong(row -> origins.of(row).size())
                .filter(records -> records > 1)
                .sum();
        int step = (int) (comparisons / MOST_COMPARISONS) + 1;
        return IntStream.iterate(0, row -> row < rows.size(), row -> row + step)
                .mapToObj(rows::get)
                .toList();
    }

    /** The table's columns that are read from one of its source. */
    static List<Column> read(TableDefinition definition, TrialCells source) {
        return definition.columns().stream()
                .filter(column -> source.has(column.origin()))
                .toList();
    }

    private static List<String> best(
            List<String> row, List<List<String>> group, List<Column> read, TrialCells source, TrialCells table) {
        if (group.size() == 1) {
            return group.get(0);
        }
        List<String> best = group.get(0);
        int most = -1;
        for (List<String> candidate : group) {
            int agreeing = 0;
            for (Column column : read) {
                String clean = row.get(table.columns().indexOf(column.name()));
                String raw = candidate.get(source.columns().indexOf(column.origin()));
                boolean agrees = clean == null ? Spelling.isUnknown(raw) : Spelling.explains(raw, clean);
                agreeing += agrees ? 1 : 0;
            }
            if (agreeing > most) {
                most = agreeing;
                best = candidate;
            }
        }
        return best;
    }
}
