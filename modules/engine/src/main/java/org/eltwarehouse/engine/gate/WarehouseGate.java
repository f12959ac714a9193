package org.eltwarehouse.engine.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;

/** Judges all definitions of a warehouse without any data: each over inputs of the declared columns and no rows. */
public final class WarehouseGate {
    private static final List<String> LAYERS = List.of("silver", "gold", "features");

    private WarehouseGate() {}

    /** One verdict per table, layer by layer and by name. */
    public static List<Verdict> judge(SparkSession spark, Warehouse warehouse) {
        // A definition is accepted or not, whatever the day.
        Gate gate = new Gate(spark, LocalDate.EPOCH);
        EmptyInputs inputs = new EmptyInputs(spark, warehouse);
        List<Verdict> verdicts = new ArrayList<>();
        for (String layer : LAYERS) {
            for (TableDefinition table : warehouse.layer(layer)) {
                verdicts.add(judge(gate, inputs, table));
            }
        }
        return List.copyOf(verdicts);
    }

    private static Verdict judge(Gate gate, EmptyInputs inputs, TableDefinition table) {
        try {
            return gate.verdict(table, inputs.of(table));
        } catch (WarehouseException undefined) {
            return Verdict.of(
                    table.table(),
                    Refusal.of(
                            GateCode.INPUTS,
                            "declares inputs " + table.inputs() + ", not all of which are defined",
                            "define them or correct inputs"));
        }
    }
}
