// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.JsonToStructs;
import org.apache.spark.sql.catalyst.expressions.Sequence;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.verdict.GateCode;

/** Bounds for expressions that make much out of little. */
final class SizeLaws {
    private static final int MAX_TYPE_DEPTH = 10;

    private SizeLaws() {}

    static Optional<Refusal> judge(Expression expression) {
        boolean typed = expression instanceof Cast || expression instanceof JsonToStructs;
        if (typed && depth(expression.dataType()) > MAX_TYPE_DEPTH) {
            return Refusal.of(GateCode.SIZE, "has a type nested deeper than " + MAX_TYPE_DEPTH, "use a flatter type");
        }
        if (expression instanceof Sequence sequence && !new Sequences(sequence).isBounded()) {
            return Refusal.of(
                    GateCode.SIZE,
                    "makes a sequence without a bound, or a long one",
                    "use days, or bounds on both sides as in greatest(least(n, 100), 1)");
        }
        return Optional.empty();
    }

    private static int depth(DataType type) {
        if (type instanceof ArrayType array) {
            return 1 + depth(array.elementType());
        } else if (type instanceof MapType map) {
            return 1 + Math.max(depth(map.keyType()), depth(map.valueType()));
        } else if (type instanceof StructType struct) {
            return 1
                    + Arrays.stream(struct.fields())
                            .mapToInt(field -> depth(field.dataType()))
                            .max()
                            .orElse(0);
        }
        return 0;
    }
}
