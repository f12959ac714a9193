// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.TableRecord;

/** Dimensions, facts and silver tables as a run wrote them. */
record StarTables(RunResult run) {
    /** The only gold table of a kind whose first input this silver table is. */
    TableRecord drafted(String kind, String source) {
        List<TableRecord> found = run.record(Step.GOLD).tables().stream()
                .filter(table -> table.table().name().startsWith(kind))
                .filter(table -> table.inputs().get(0).equals(TableName.parse(source)))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " tables " + kind + " of " + source);
        }
        return found.get(0);
    }

    TableRecord named(String name) {
        return run.table(name.startsWith("gold.") ? Step.GOLD : Step.SILVER, name);
    }

    List<Map<String, String>> rows(TableRecord table) {
        return CsvTable.of(run.folder().resolve(table.file())).stream()
                .map(CSVRecord::toMap)
                .toList();
    }

    /** Rows by the values of columns that name each one. */
    static Map<String, Map<String, String>> by(List<String> columns, List<Map<String, String>> rows) {
        Function<Map<String, String>, String> key =
                row -> columns.stream().map(row::get).collect(Collectors.joining("|"));
        Map<String, Map<String, String>> byKey = new HashMap<>();
        for (Map<String, String> row : rows) {
            if (byKey.put(key.apply(row), row) != null) {
                throw new AssertionError(columns + " is " + key.apply(row) + " twice");
            }
        }
        return byKey;
    }

    /** Members by a column, without the unknown one. */
    Map<String, Map<String, String>> members(TableRecord table, String by) {
        String key = table.key().get(0);
        boolean dimension = table.table().isIn(Layer.GOLD);
        return by(
                List.of(by),
                rows(table).stream()
                        .filter(row -> !dimension || !row.get(key).equals("-1"))
                        .toList());
    }
}
