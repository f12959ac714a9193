package org.eltwarehouse.engine.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import scala.jdk.javaapi.CollectionConverters;

/** A query may not read very often, counted with each common table as often as it is named: so Spark may run it. */
final class ReadLaws {
    private static final long MAX_READS = 64;

    private final Map<String, Input> inputs;
    private final Map<Long, Long> commonTables = new HashMap<>();

    ReadLaws(Map<String, Input> inputs) {
        this.inputs = inputs;
    }

    Optional<Refusal> judge(LogicalPlan plan) {
        long reads = reads(plan);
        return reads > MAX_READS
                ? Refusal.of(
                        GateCode.SIZE,
                        "reads more than " + MAX_READS + " times, counting each common table as often as it is named",
                        "split it into several tables")
                : Optional.empty();
    }

    private long reads(LogicalPlan plan) {
        if (Lineage.inputOf(plan, inputs) != null) {
            return 1;
        } else if (plan instanceof CTERelationRef reference) {
            return commonTables.getOrDefault(reference.cteId(), 1L);
        } else if (plan instanceof WithCTE with) {
            for (CTERelationDef table : CollectionConverters.asJava(with.cteDefs())) {
                commonTables.put(table.id(), Math.max(1, reads(table.child())));
            }
            return reads(with.plan());
        }
        long sum = 0;
        for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
            sum = Math.min(Integer.MAX_VALUE, sum + reads(child));
        }
        for (LogicalPlan subquery : CollectionConverters.asJava(plan.subqueries())) {
            sum = Math.min(Integer.MAX_VALUE, sum + reads(subquery));
        }
        return sum;
    }
}
