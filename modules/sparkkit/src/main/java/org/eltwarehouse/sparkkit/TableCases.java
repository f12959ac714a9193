// SPDX-License-Identifier: MIT
package org.eltwarehouse.sparkkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cases.CaseBench;
import org.eltwarehouse.cases.CaseFile;
import org.eltwarehouse.cases.CaseFolder;
import org.eltwarehouse.cases.CaseResult;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.DynamicTest;

/** Turns {@code <layer>/cases/<table>/<sentence>.yaml} into one named test each. Adding a case needs no Java. */
public final class TableCases {
    private final CaseBench bench;
    private final Warehouse warehouse;

    /** Cases of the shipped definitions. */
    public TableCases(SparkSession spark) {
        this(spark, ShippedDefinitions.read());
    }

    /** Cases of other definitions. */
    public TableCases(SparkSession spark, Warehouse warehouse) {
        this.bench = new CaseBench(() -> spark, warehouse);
        this.warehouse = warehouse;
    }

    /** The tests of a layer of the shipped definitions. Fails when a table of the layer has no case. */
    public Stream<DynamicTest> of(Layer layer) {
        CaseFolder folder = new CaseFolder(Location.of(ShippedDefinitions.FOLDER));
        List<DynamicTest> tests = new ArrayList<>();
        for (TableDefinition definition : warehouse.layer(layer)) {
            List<CaseFile> cases = folder.of(definition.table());
            tests.add(DynamicTest.dynamicTest(definition.table() + " has a case", () -> {
                if (cases.isEmpty()) {
                    throw new AssertionError("no case in " + CaseFolder.place(definition.table()));
                }
            }));
            cases.forEach(file -> tests.add(DynamicTest.dynamicTest(
                    definition.table() + " " + file.sentence(), () -> check(definition, file))));
        }
        return tests.stream();
    }

    /** Runs a definition over a case and fails with what differs. */
    public void check(TableDefinition definition, CaseFile file) {
        CaseResult result = bench.run(definition, file);
        if (!result.passed()) {
            throw new AssertionError(result.text());
        }
    }
}
