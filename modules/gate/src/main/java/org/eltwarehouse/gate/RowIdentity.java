// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.eltwarehouse.contract.verdict.GateCode;
import scala.jdk.javaapi.CollectionConverters;

/** What a silver query hands out as the identity and the source strings of its rows must be those that it read. */
final class RowIdentity {
    private final Map<String, Input> inputs;
    /** The columns that are an input's own, by id, and what they are called there. */
    private final Map<Long, String> genuine = new HashMap<>();

    private final Map<Long, LogicalPlan> commonTables = new HashMap<>();

    RowIdentity(Map<String, Input> inputs) {
        this.inputs = inputs;
    }

    Optional<Refusal> judge(LogicalPlan plan) {
        follow(plan);
        for (String name : List.of(Input.ROW, Input.RAW)) {
            List<String> sources = CollectionConverters.asJava(plan.output()).stream()
                    .filter(column -> column.name().equalsIgnoreCase(name))
                    .map(column -> genuine.getOrDefault(column.exprId().id(), ""))
                    .toList();
            if (!sources.equals(List.of(name))) {
                return Refusal.of(
                        GateCode.ROWS,
                        "makes or drops the column " + name + ", by which its rows are accounted for",
                        "leave " + name + " alone, and name the columns needed instead of a struct's .*");
            }
        }
        return Optional.empty();
    }

    /** Columns keep their ids except where a common table is read. */
    private void follow(LogicalPlan plan) {
        Input input = Lineage.inputOf(plan, inputs);
        if (input != null) {
            if (input.key().contains(Input.ROW)) {
                CollectionConverters.asJava(plan.output())
                        .forEach(column -> genuine.put(column.exprId().id(), column.name()));
            }
            return;
        } else if (plan instanceof WithCTE with) {
            for (CTERelationDef table : CollectionConverters.asJava(with.cteDefs())) {
                follow(table.child());
                commonTables.put(table.id(), table.child());
            }
        } else if (plan instanceof CTERelationRef reference) {
            List<Attribute> inner = CollectionConverters.asJava(
                    commonTables.get(reference.cteId()).output());
            List<Attribute> outer = CollectionConverters.asJava(reference.output());
            for (int i = 0; i < outer.size(); i++) {
                String name = genuine.get(inner.get(i).exprId().id());
                if (name != null) {
                    genuine.put(outer.get(i).exprId().id(), name);
                }
            }
        }
        CollectionConverters.asJava(plan.children()).forEach(this::follow);
    }
}
