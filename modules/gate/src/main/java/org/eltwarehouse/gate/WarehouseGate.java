// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Verdict;

/** Judges all definitions of a warehouse without any data: each over inputs of the declared columns and no rows. */
public final class WarehouseGate {
    private WarehouseGate() {}

    /** One verdict per function, then one per table, layer by layer and by name. */
    public static List<Verdict> judge(SparkSession spark, Warehouse warehouse) {
        return judge(spark, warehouse, table -> true);
    }

    /** One verdict per function, then one per table that is chosen; the others only say what their columns are. */
    public static List<Verdict> judge(SparkSession spark, Warehouse warehouse, Predicate<TableDefinition> chosen) {
        // A definition is accepted or not, whatever the day.
        Gate gate = new Gate(spark, LocalDate.EPOCH, warehouse.functions());
        EmptyInputs inputs = new EmptyInputs(spark, warehouse);
        Stream<Verdict> tables =
                warehouse.allTables().stream().filter(chosen).map(table -> judge(inputs, table, gate::verdict));
        return Stream.concat(gate.functions().stream(), tables).toList();
    }

    /** The verdict on one table, with the patience of a run; several threads may ask for several at once. */
    public static Verdict judge(SparkSession spark, Warehouse warehouse, TableDefinition table) {
        Gate gate = new Gate(spark, LocalDate.EPOCH, warehouse.functions().usedBy(List.of(table)));
        return judge(new EmptyInputs(spark, warehouse), table, gate::patientVerdict);
    }

    private static Verdict judge(
            EmptyInputs inputs, TableDefinition table, BiFunction<TableDefinition, Map<String, Input>, Verdict> gate) {
        try {
            return gate.apply(table, inputs.of(table));
        } catch (WarehouseException undefined) {
            return Refusal.verdict(
                    table.table(),
                    Refusal.of(
                            GateCode.INPUTS,
                            "declares inputs " + table.inputs() + ", not all of which are defined",
                            "define them or correct inputs"));
        }
    }
}
