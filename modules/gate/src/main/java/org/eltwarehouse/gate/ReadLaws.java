// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.eltwarehouse.contract.verdict.GateCode;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A query may not read very often, counted with each common table as often as it is named: so Spark writes it out, when it
 * checks its own analysis and when it runs. Judged on the parsed tree, before that.
 */
final class ReadLaws {
    private static final long MAX_READS = 64;

    private ReadLaws() {}

    static Optional<Refusal> judge(LogicalPlan plan) {
        return reads(plan, Map.of()) > MAX_READS
                ? Refusal.of(
                        GateCode.SIZE,
                        "reads more than " + MAX_READS + " times, counting each common table as often as it is named",
                        "split it into several tables")
                : Optional.empty();
    }

    private static long reads(LogicalPlan plan, Map<String, Long> commonTables) {
        if (plan instanceof UnresolvedRelation relation) {
            String name = relation.multipartIdentifier().mkString(".").toLowerCase(Locale.ROOT);
            return commonTables.getOrDefault(name, 1L);
        } else if (plan instanceof UnresolvedWith with) {
            Map<String, Long> known = new HashMap<>(commonTables);
            for (var table : CollectionConverters.asJava(with.cteRelations())) {
                known.put(table._1().toLowerCase(Locale.ROOT), Math.max(1, reads(table._2(), known)));
            }
            return reads(with.child(), known);
        }
        long sum = 0;
        for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
            sum += reads(child, commonTables);
        }
        for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
            sum += subqueries(expression, commonTables);
        }
        return Math.min(Integer.MAX_VALUE, sum);
    }

    private static long subqueries(Expression expression, Map<String, Long> commonTables) {
        long sum = expression instanceof PlanExpression<?> subquery && subquery.plan() instanceof LogicalPlan plan
                ? reads(plan, commonTables)
                : 0;
        for (Expression child : CollectionConverters.asJava(expression.children())) {
            sum += subqueries(child, commonTables);
        }
        return Math.min(Integer.MAX_VALUE, sum);
    }
}
