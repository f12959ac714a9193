// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.CreateArray;
import org.apache.spark.sql.catalyst.expressions.Explode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Sequence;
import org.apache.spark.sql.catalyst.expressions.Stack;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.UnaryNode;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import scala.jdk.javaapi.CollectionConverters;

/** How many rows a plan can have at most, as far as its text says: literal rows, totals, limits, literal sequences. */
record RowBounds(Map<String, Input> inputs, Map<Long, CTERelationDef> commonTables) {
    /** So many rows may meet every row of another table. */
    private static final double SMALL = 1_000;

    boolean isSmall(LogicalPlan plan) {
        return of(plan) <= SMALL;
    }

    /** Makes the common tables of a plan known; they stand outside of what reads them. */
    void note(WithCTE with) {
        CollectionConverters.asJava(with.cteDefs()).forEach(table -> commonTables.put(table.id(), table));
    }

    private double of(LogicalPlan plan) {
        if (Lineage.inputOf(plan, inputs) != null) {
            return Double.POSITIVE_INFINITY;
        } else if (plan instanceof OneRowRelation) {
            return 1;
        } else if (plan instanceof LocalRelation values) {
            return values.data().size();
        } else if (plan instanceof Aggregate total
                && total.groupingExpressions().isEmpty()) {
            return 1;
        } else if (plan instanceof GlobalLimit limit && limit.limitExpr() instanceof Literal most) {
            return Math.min(((Number) most.value()).doubleValue(), of(limit.child()));
        } else if (plan instanceof Generate generate) {
            return of(generate.child()) * elements((Expression) generate.generator());
        } else if (plan instanceof Expand expand) {
            return of(expand.child()) * expand.projections().size();
        } else if (plan instanceof CTERelationRef reference && commonTables.containsKey(reference.cteId())) {
            return of(commonTables.get(reference.cteId()).child());
        } else if (plan instanceof WithCTE with) {
            note(with);
            return of(with.plan());
        } else if (plan instanceof UnaryNode node) {
            return of(node.child());
        } else if (plan instanceof Union union) {
            return CollectionConverters.asJava(union.children()).stream()
                    .mapToDouble(this::of)
                    .sum();
        }
        return plan instanceof Join join ? of(join.left()) * of(join.right()) : Double.POSITIVE_INFINITY;
    }

    /** How many elements an array has at most. */
    static double elements(Expression array) {
        if (array instanceof Explode explode) {
            return elements(explode.child());
        } else if (array instanceof CreateArray literal) {
            return literal.children().size();
        } else if (array instanceof Sequence sequence) {
            return new Sequences(sequence).elements();
        } else if (array instanceof Stack stack && stack.children().head() instanceof Literal rows) {
            return ((Number) rows.value()).doubleValue();
        }
        return Double.POSITIVE_INFINITY;
    }
}
