// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.RowFrame$;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.expressions.SpecifiedWindowFrame;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Offset;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnaryNode;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.eltwarehouse.contract.verdict.GateCode;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Where a result depends on the order of rows, that order must be total: it names a key of the rows, or all of their
 * columns, so that rows which tie are the same row twice.
 */
final class OrderLaws implements Trees.Visitor {
    /** Window functions that treat rows which tie alike. */
    static final Set<String> FAIR = Set.of("Rank", "DenseRank", "PercentRank", "CumeDist");
    /** Window functions that pick single rows, whatever their frame. */
    static final Set<String> PICKING = Set.of(
            "RowNumber",
            "NTile",
            "Lag",
            "Lead",
            "First",
            "Last",
            "AnyValue",
            "NthValue",
            "CollectList",
            "CollectSet",
            "ListAgg");

    private final Map<String, Input> inputs;
    private final UniqueKeys keys;

    OrderLaws(Map<String, Input> inputs, UniqueKeys keys) {
        this.inputs = inputs;
        this.keys = keys;
    }

    Optional<Refusal> judge(LogicalPlan plan) {
        return Trees.firstRefusal(plan, this);
    }

    @Override
    public boolean descends(TreeNode<?> node) {
        return Lineage.inputOf(node, inputs) == null;
    }

    @Override
    public Optional<Refusal> judge(TreeNode<?> node) {
        if (node instanceof WithCTE with) {
            keys.note(with);
        } else if (node instanceof Window window) {
            return judgeWindow(window);
        } else if (node instanceof GlobalLimit limit) {
            return judgeLimit(limit.child());
        } else if (node instanceof Offset offset) {
            return judgeLimit(offset.child());
        }
        return Optional.empty();
    }

    private Optional<Refusal> judgeWindow(Window window) {
        for (NamedExpression column : CollectionConverters.asJava(window.windowExpressions())) {
            if (column instanceof Alias alias
                    && alias.child() instanceof WindowExpression expression
                    && needsTotalOrder(expression)
                    && !isTotal(window.child(), ordered(window))) {
                return Refusal.of(
                                GateCode.DETERMINISM,
                                "numbers or picks rows in an order that may have ties",
                                "add the columns to order by that name a row")
                        .map(found -> found.near(Trees.place(expression.origin())));
            }
        }
        return Optional.empty();
    }

    private static boolean needsTotalOrder(WindowExpression expression) {
        String kind = Trees.kind(AggregateLaws.functionOf(expression.windowFunction()));
        if (FAIR.contains(kind)) {
            return false;
        }
        boolean cutsTies = expression.windowSpec().frameSpecification() instanceof SpecifiedWindowFrame frame
                && frame.frameType() == RowFrame$.MODULE$
                && !frame.isUnbounded();
        return PICKING.contains(kind) || cutsTies;
    }

    private static Set<Long> ordered(Window window) {
        Set<Long> ordered = new HashSet<>();
        CollectionConverters.asJava(window.partitionSpec()).forEach(by -> add(by, ordered));
        CollectionConverters.asJava(window.orderSpec()).forEach(by -> add(by.child(), ordered));
        return ordered;
    }

    private static void add(Expression by, Set<Long> ordered) {
        Long column = UniqueKeys.source(by);
        if (column != null) {
            ordered.add(column);
        }
    }

    private Optional<Refusal> judgeLimit(LogicalPlan child) {
        LogicalPlan sorted = child;
        while (sorted instanceof LocalLimit
                || sorted instanceof GlobalLimit
                || sorted instanceof Offset
                || sorted instanceof SubqueryAlias
                || sorted instanceof Project) {
            sorted = ((UnaryNode) sorted).child();
        }
        Set<Long> ordered = new HashSet<>();
        LogicalPlan rows = child;
        if (sorted instanceof Sort sort && sort.global()) {
            rows = sort.child();
            for (SortOrder order : CollectionConverters.asJava(sort.order())) {
                add(order.child(), ordered);
            }
        }
        while (rows instanceof LocalLimit || rows instanceof GlobalLimit || rows instanceof SubqueryAlias) {
            rows = ((UnaryNode) rows).child();
        }
        return isTotal(rows, ordered)
                ? Optional.empty()
                : Refusal.of(
                        GateCode.DETERMINISM,
                        "cuts rows off in an order that may have ties",
                        "order by columns that name a row");
    }

    private boolean isTotal(LogicalPlan rows, Set<Long> ordered) {
        Set<Long> fixed = determined(rows, ordered);
        return keys.of(rows).stream().anyMatch(fixed::containsAll)
                || fixed.containsAll(UniqueKeys.idsOf(rows.output()));
    }

    /** The columns whose values follow from these. */
    private static Set<Long> determined(LogicalPlan rows, Set<Long> ordered) {
        Set<Long> fixed = new HashSet<>(ordered);
        if (rows instanceof Project project) {
            List<NamedExpression> columns = CollectionConverters.asJava(project.projectList());
            for (NamedExpression column : columns) {
                if (column instanceof Alias alias && fixed.containsAll(Conditions.used(alias))) {
                    fixed.add(column.exprId().id());
                }
            }
        }
        return fixed;
    }
}
