// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Cube;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GroupingSets;
import org.apache.spark.sql.catalyst.expressions.Rollup;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.eltwarehouse.contract.verdict.GateCode;
import scala.jdk.javaapi.CollectionConverters;

/** Grouping sets are written out, and each row is read once for each: a cube of n columns stands for 2^n of them. */
final class GroupingLaws {
    /** A cube of so many columns has all the sets that there may be. */
    static final int MAX_CUBE = 8;

    private static final double MAX_SETS = 1 << MAX_CUBE;

    private GroupingLaws() {}

    /** Judges a grouping as it was parsed; sets side by side multiply. */
    static Optional<Refusal> judge(Aggregate aggregate) {
        double sets = 1;
        for (Expression by : CollectionConverters.asJava(aggregate.groupingExpressions())) {
            sets *= sets(by);
        }
        return sets > MAX_SETS ? Optional.of(tooMany()) : Optional.empty();
    }

    static Refusal tooMany() {
        return new Refusal(
                GateCode.SIZE,
                null,
                "groups by more than " + (int) MAX_SETS + " sets of columns",
                "name the grouping sets that are needed");
    }

    private static double sets(Expression by) {
        if (by instanceof Cube cube) {
            return Math.pow(2, cube.groupingSetIndexes().size());
        } else if (by instanceof Rollup rollup) {
            return rollup.groupingSetIndexes().size() + 1;
        }
        return by instanceof GroupingSets sets ? sets.groupingSetIndexes().size() : 1;
    }
}
