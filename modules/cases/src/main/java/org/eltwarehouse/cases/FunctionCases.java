// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionDefinition.Case;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;

/** Runs the cases of functions, which the gate has accepted and let the session call: each function in one query. */
public final class FunctionCases {
    private static final StructType ONE = new StructType().add("one", DataTypes.IntegerType);

    private final SparkSession spark;

    public FunctionCases(SparkSession spark) {
        this.spark = spark;
    }

    /** For each case in its order what the function makes of it otherwise than it says; empty where it holds. */
    public List<Optional<String>> differences(FunctionDefinition function) {
        Column[] results = function.cases().stream()
                .flatMap(known -> Stream.of(call(function, known), value(known.expect(), function.returns())))
                .map(value -> value.cast(DataTypes.StringType))
                .toArray(Column[]::new);
        Row row = spark.createDataFrame(List.of(RowFactory.create(1)), ONE)
                .select(results)
                .first();
        return IntStream.range(0, function.cases().size())
                .mapToObj(i -> Objects.equals(row.get(2 * i), row.get(2 * i + 1))
                        ? Optional.<String>empty()
                        : Optional.of("case " + (i + 1) + ": " + function.function() + " makes "
                                + shown(row.getString(2 * i)) + " of "
                                + function.cases().get(i).given() + ", not " + shown(row.getString(2 * i + 1))))
                .toList();
    }

    private static Column call(FunctionDefinition function, Case known) {
        List<Column> arguments = new ArrayList<>();
        for (Parameter parameter : function.parameters()) {
            Object given = known.given().get(parameter.name());
            Collection<?> values = given instanceof Collection<?> many ? many : Collections.singleton(given);
            values.forEach(value -> arguments.add(value(value, parameter.type())));
        }
        return functions.call_function(function.function(), arguments.toArray(Column[]::new));
    }

    private static Column value(Object value, String type) {
        return functions.lit(value == null ? null : value.toString()).cast(type);
    }

    private static String shown(String value) {
        return value == null ? "null" : "'" + value + "'";
    }
}
