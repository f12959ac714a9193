// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.SharedRun;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.run.start.ShippedWarehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rule-based draft of the shipped raw folder, made without a look at the shipped definitions, against them. */
@Tag("slow")
class BlindDraftTest {
    private static final double AIM = 0.95;
    private static final Warehouse SHIPPED = ShippedWarehouse.read();
    /** What the draft calls columns that one of the source makes besides another, and that none makes. */
    private static final Map<String, String> MADE =
            Map.of("prd_info.category_id", "cat_id", "sales_details.line_number", "sls_line_number");

    @Test
    void silverIsTheShippedOneInNineteenOfTwentyCells() throws IOException {
        RunResult run = BlindRun.get().result();
        List<String> figures = new ArrayList<>();
        long cells = 0;
        long same = 0;
        for (TableRecord table : SharedRun.result().record(Step.SILVER).tables()) {
            long[] counted = compare(table, run, figures);
            cells += counted[0];
            same += counted[1];
        }
        figures.add(0, "%d of %d cells are the same: %.2f %%".formatted(same, cells, 100.0 * same / cells));
        BlindRun.report("1 silver", figures);
        assertThat((double) same / cells).as(String.join("\n", figures)).isGreaterThanOrEqualTo(AIM);
        assertThat(figures).filteredOn(line -> line.startsWith(" ")).isEmpty();
    }

    /** Cells of a shipped table, and how many of them the draft has too; rows are told by the shipped key. */
    private static long[] compare(TableRecord shipped, RunResult draft, List<String> figures) throws IOException {
        UnaryOperator<String> draftedName = draftedNames(shipped.table());
        List<Map<String, String>> expected = rows(SharedRun.result(), shipped).stream()
                .map(row -> named(row, draftedName))
                .toList();
        long cells = (long) expected.size() * shipped.columns().size();
        TableRecord drafted = draft.record(Step.SILVER).table(shipped.table()).orElse(null);
        if (drafted == null) {
            figures.add(shipped.table() + " is missing");
            return new long[] {cells, 0};
        }
        Map<String, List<Map<String, String>>> byKey = new HashMap<>();
        List<String> key = shipped.key().stream()
                .map(draftedName)
                .filter(name -> drafted.column(name).isPresent())
                .toList();
        for (Map<String, String> row : rows(draft, drafted)) {
            byKey.computeIfAbsent(named(row, key), any -> new ArrayList<>()).add(row);
        }
        Map<String, Long> right = new TreeMap<>();
        long same = 0;
        for (Map<String, String> row : expected) {
            Map<String, String> best = Map.of();
            long most = -1;
            for (Map<String, String> candidate : byKey.getOrDefault(named(row, key), List.of())) {
                long agreeing = row.entrySet().stream()
                        .filter(cell -> Objects.equals(cell.getValue(), candidate.get(cell.getKey())))
                        .count();
                if (agreeing > most) {
                    most = agreeing;
                    best = candidate;
                }
            }
            for (ColumnRecord column : shipped.columns()) {
                String name = draftedName.apply(column.name());
                if (best.containsKey(name) && Objects.equals(row.get(name), best.get(name))) {
                    right.merge(name, 1L, Long::sum);
                    same++;
                }
            }
            byKey.getOrDefault(named(row, key), new ArrayList<>()).remove(best);
        }
        figures.add("%s: %.2f %%, key %s".formatted(shipped.table(), 100.0 * same / Math.max(1, cells), drafted.key()));
        for (ColumnRecord column : shipped.columns()) {
            double share =
                    100.0 * right.getOrDefault(draftedName.apply(column.name()), 0L) / Math.max(1, expected.size());
            if (share < 100) {
                figures.add("    %s: %.2f %%".formatted(column.name(), share));
            }
        }
        return new long[] {cells, same};
    }

    /** What the draft calls the columns of a shipped table: mostly what its source does. */
    private static UnaryOperator<String> draftedNames(TableName table) {
        Map<String, String> names = new HashMap<>();
        SHIPPED.allTables().stream()
                .filter(definition -> definition.table().equals(table))
                .flatMap(definition -> definition.columns().stream())
                .forEach(column -> names.put(
                        column.name(), MADE.getOrDefault(table.name() + "." + column.name(), column.origin())));
        return name -> names.getOrDefault(name, name);
    }

    private static Map<String, String> named(Map<String, String> row, UnaryOperator<String> name) {
        Map<String, String> named = new HashMap<>();
        row.forEach((column, value) -> named.put(name.apply(column), value));
        return named;
    }

    private static String named(Map<String, String> row, List<String> key) {
        return String.join(
                "|", key.stream().map(name -> String.valueOf(row.get(name))).toList());
    }

    private static List<Map<String, String>> rows(RunResult run, TableRecord table) {
        return CsvTable.of(run.folder().resolve(table.file())).stream()
                .map(CSVRecord::toMap)
                .toList();
    }
}
