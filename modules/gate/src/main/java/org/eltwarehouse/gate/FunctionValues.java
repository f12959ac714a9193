// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import org.eltwarehouse.contract.verdict.GateCode;

/** A table of the values that a function takes, without rows, and one call over it: so a function is judged by itself. */
final class FunctionValues {
    private FunctionValues() {}

    /** The table; a parameter that takes many has two columns. */
    static Input of(FunctionDefinition function, SparkSession spark) {
        StructType schema = new StructType();
        Map<String, PrivacyClass> classes = new LinkedHashMap<>();
        for (Map.Entry<String, String> column : columns(function).entrySet()) {
            schema = schema.add(column.getKey(), DataType.fromDDL(column.getValue()));
            classes.put(column.getKey(), PrivacyClass.NONE);
        }
        return new Input(function.name(), spark.createDataFrame(List.of(), schema), classes, List.of());
    }

    /** The call. */
    static String call(FunctionDefinition function) {
        String values = columns(function).keySet().stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        return "select " + function.function() + "(" + values + ") as result from " + function.name();
    }

    /** Judges the analysed call: one value for each row, of the type that the contract says. */
    static Optional<Refusal> judge(FunctionDefinition function, LogicalPlan called) {
        if (!(called instanceof Project project && project.child() instanceof SubqueryAlias)) {
            return Refusal.of(
                    GateCode.OPERATION,
                    "does not make one value of the values of one row",
                    "keep aggregates, windows and generators to queries");
        }
        String made = called.schema().apply(0).dataType().catalogString();
        String promised = DataType.fromDDL(function.returns()).catalogString();
        return made.equals(promised)
                ? Optional.empty()
                : Refusal.of(
                        GateCode.COLUMNS,
                        "yields " + made + " where the contract says " + promised,
                        "make the expression and its contract agree");
    }

    private static Map<String, String> columns(FunctionDefinition function) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Parameter parameter : function.parameters()) {
            columns.put(parameter.name(), parameter.type());
            if (parameter.many()) {
                columns.put(parameter.name() + "_2", parameter.type());
            }
        }
        return columns;
    }
}
