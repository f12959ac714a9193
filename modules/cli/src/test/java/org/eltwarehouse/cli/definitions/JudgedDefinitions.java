// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.gate.EmptyInputs;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.run.start.ShippedWarehouse;

/** The shipped definitions, and how a definition in the place of one of them is judged. */
final class JudgedDefinitions {
    static final Warehouse SHIPPED = ShippedWarehouse.read();
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    private JudgedDefinitions() {}

    static void register(SparkSession spark) {
        org.eltwarehouse.gate.functions.Functions.register(
                spark, org.eltwarehouse.contract.Pseudonyms.withKey("a key that only tests use"));
    }

    static void judge(SparkSession spark, TableDefinition definition) {
        register(spark);
        new Gate(spark, TODAY, SHIPPED.functions()).judge(definition, new EmptyInputs(spark, SHIPPED).of(definition));
    }

    static TableDefinition read(String yaml) {
        return DefinitionReader.table(yaml, "broken.yaml");
    }

    static TableDefinition table(String name) {
        TableName wanted = TableName.parse(name);
        return tables().stream()
                .filter(table -> table.table().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    static List<TableDefinition> tables() {
        return Stream.of(Layer.SILVER, Layer.GOLD, Layer.FEATURES)
                .flatMap(layer -> SHIPPED.layer(layer).stream())
                .toList();
    }
}
