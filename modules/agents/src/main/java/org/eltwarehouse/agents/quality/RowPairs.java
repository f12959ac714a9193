package org.eltwarehouse.agents.quality;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.definition.TableDefinition;

/**
 * Rows of a table, each beside the record of its source that agrees with it best.
 *
 * @param share of the table's rows that have a record
 */
record RowPairs(List<Pair> pairs, double share) {

    /**
     * One row and its record.
     *
     * @param group all records with the row's key
     */
    record Pair(List<String> row, List<String> record, List<List<String>> group) {}

    static RowPairs of(TableDefinition definition, Cells source, Cells table, SourceRows origins) {
        List<String> shared = shared(definition, source);
        List<Pair> pairs = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<List<String>> group = origins.of(row);
            if (!group.isEmpty()) {
                pairs.add(new Pair(row, best(row, group, shared, source, table), group));
            }
        }
        return new RowPairs(pairs, (double) pairs.size() / table.rows().size());
    }

    /** The table's columns that its source has by the same name. */
    static List<String> shared(TableDefinition definition, Cells source) {
        return definition.columns().stream()
                .map(org.eltwarehouse.contract.definition.Column::name)
                .filter(source::has)
                .toList();
    }

    private static List<String> best(
            List<String> row, List<List<String>> group, List<String> shared, Cells source, Cells table) {
        if (group.size() == 1) {
            return group.get(0);
        }
        List<String> best = group.get(0);
        int most = -1;
        for (List<String> candidate : group) {
            int agreeing = 0;
            for (String column : shared) {
                String clean = row.get(table.columns().indexOf(column));
                String raw = candidate.get(source.columns().indexOf(column));
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
