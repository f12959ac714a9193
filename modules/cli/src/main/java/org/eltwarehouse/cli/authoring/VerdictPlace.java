// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.io.IOException;
import java.util.Optional;
import org.eltwarehouse.cases.YamlLines;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.store.storage.Location;

/** Where in a warehouse folder the reason of a rejection stands, as an editor opens it: {@code silver/orders.sql:12:8}. */
public final class VerdictPlace {
    private VerdictPlace() {}

    /** File, line and column in the query; file and line in the contract; or the contract as a whole. */
    public static String of(Verdict verdict, Warehouse warehouse, Location folder) {
        Optional<MeasureFunction> measure = warehouse.functions().measures().stream()
                .filter(known -> known.name().equals(verdict.table()))
                .findFirst();
        if (measure.isPresent()) {
            return of(measure.get(), warehouse, folder);
        }
        String pair = verdict.table().schema() + "/" + verdict.table().name();
        if (verdict.at() != null) {
            return pair + ".sql:" + verdict.at();
        }
        String contract = pair + ".yaml";
        int line = line(verdict, warehouse, folder.resolve(contract));
        return contract + (line == 0 ? "" : ":" + line);
    }

    /** File and line of a measure in its model. */
    private static String of(MeasureFunction measure, Warehouse warehouse, Location folder) {
        int index = warehouse.models().stream()
                .filter(model -> model.model().equals(measure.model()))
                .mapToInt(model -> model.measures().indexOf(measure.measure()))
                .findFirst()
                .orElse(0);
        try {
            int line = new YamlLines(folder.resolve(measure.file()).text()).line("measures", index);
            return measure.file() + ":" + line;
        } catch (IOException e) {
            // The verdict stands without a line.
            return measure.file();
        }
    }

    /** What the gate said in one line: place, code, reason and what to do. */
    public static String sentence(Verdict verdict, Warehouse warehouse, Location folder) {
        return verdict.table() + ": " + verdict.code() + " at " + of(verdict, warehouse, folder) + " "
                + verdict.reason() + "; " + verdict.wayOut();
    }

    private static int line(Verdict verdict, Warehouse warehouse, Location contract) {
        try {
            if (verdict.column() != null) {
                int index = warehouse
                        .table(verdict.table())
                        .map(TableDefinition::columns)
                        .map(columns -> columns.stream()
                                .map(column -> column.name())
                                .toList()
                                .indexOf(verdict.column()))
                        .orElse(0);
                return new YamlLines(contract.text()).line("columns", index);
            }
            return verdict.code() == GateCode.INPUTS ? new YamlLines(contract.text()).line("inputs") : 0;
        } catch (IOException e) {
            // The verdict stands without a line.
            return 0;
        }
    }
}
