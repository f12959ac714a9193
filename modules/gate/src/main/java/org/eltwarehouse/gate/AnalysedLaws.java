// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.JsonToStructs;
import org.apache.spark.sql.catalyst.expressions.LeafExpression;
import org.apache.spark.sql.catalyst.expressions.Nondeterministic;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.util.SchemaUtils;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.verdict.GateCode;

/** What an analysed query may consist of. */
final class AnalysedLaws implements Trees.Visitor {
    private static final int MAX_COLUMNS = 1_000;

    private final GateSession session;
    private final Map<String, Input> inputs;
    private final boolean keepsRows;
    private final AggregateLaws aggregates = new AggregateLaws();
    private final Set<Object> inWindows = Collections.newSetFromMap(new IdentityHashMap<>());

    AnalysedLaws(GateSession session, Map<String, Input> inputs, boolean keepsRows) {
        this.session = session;
        this.inputs = inputs;
        this.keepsRows = keepsRows;
    }

    /** Judges an analysed plan, all that stands above its inputs. */
    Optional<Refusal> judge(LogicalPlan plan) {
        return Trees.firstRefusal(plan, this)
                .or(() -> new OrderLaws(inputs, new UniqueKeys(inputs)).judge(plan))
                .or(() -> new JoinLaws(inputs).judge(plan))
                .or(() -> new GrowthLaws(inputs).judge(plan));
    }

    @Override
    public boolean descends(TreeNode<?> node) {
        return Lineage.inputOf(node, inputs) == null;
    }

    @Override
    public Optional<Refusal> judge(TreeNode<?> node) {
        if (!descends(node)) {
            return Optional.empty();
        }
        String kind = Trees.kind(node);
        if (node instanceof LogicalPlan plan) {
            return judgeOperation(plan, kind);
        } else if (!(node instanceof Expression expression)) {
            return Optional.empty();
        } else {
            return judgeExpression(expression, kind);
        }
    }

    private Optional<Refusal> judgeOperation(LogicalPlan plan, String kind) {
        if (!AnalysedKinds.OPERATIONS.contains(kind)) {
            return Refusal.of(GateCode.OPERATION, "needs " + kind, "keep to select, join, filter, group and union");
        }
        if (plan.output().size() > MAX_COLUMNS) {
            return Refusal.of(GateCode.SIZE, "has more than " + MAX_COLUMNS + " columns", "name the columns needed");
        }
        if (plan instanceof Project projection) {
            aggregates.noteProjection(projection);
        }
        if (keepsRows && plan instanceof Join join) {
            return judgeLookup(join);
        }
        return keepsRows && !AnalysedKinds.ROW_PRESERVING.contains(kind)
                ? Refusal.of(GateCode.ROWS, "needs " + kind, "a silver query keeps every row")
                : Optional.empty();
    }

    /** A silver query may look up in a seed what is there at most once. */
    private Optional<Refusal> judgeLookup(Join join) {
        LogicalPlan right = join.right();
        boolean inSeed = isSeed(right) || (right instanceof SubqueryAlias alias && isSeed(alias.child()));
        return inSeed && new JoinKeys(new UniqueKeys(inputs)).looksUpOnce(join)
                ? Optional.empty()
                : Refusal.of(
                        GateCode.ROWS,
                        "joins, so that rows could be added or lost",
                        "use left join with a seed, on equality with all columns of its key");
    }

    private boolean isSeed(LogicalPlan plan) {
        Input input = Lineage.inputOf(plan, inputs);
        return input != null && SeedDefinition.isSeed(input.table());
    }

    private Optional<Refusal> judgeExpression(Expression expression, String kind) {
        boolean leaf = expression instanceof LeafExpression && !(expression instanceof PlanExpression);
        boolean made = !leaf
                && (AnalysedKinds.EXPRESSIONS.contains(kind) || session.kinds().contains(kind));
        boolean listed = made || AnalysedKinds.LEAVES.contains(kind);
        if (!listed) {
            return Refusal.of(GateCode.FUNCTION, "uses " + kind, "use plain expressions and the functions on the list");
        }
        if (expression instanceof Nondeterministic
                || (!expression.deterministic() && expression.children().forall(Expression::deterministic))) {
            return Refusal.of(GateCode.DETERMINISM, "uses " + kind, "use only functions of the row");
        }
        boolean typed = expression instanceof Cast || expression instanceof JsonToStructs;
        if (typed && SchemaUtils.hasNonUTF8BinaryCollation(expression.dataType())) {
            return Refusal.of(
                    GateCode.DETERMINISM,
                    "compares texts by a collation, so that one of several different texts is kept",
                    "use plain string, and lower or upper");
        }
        if (expression instanceof WindowExpression window) {
            inWindows.add(AggregateLaws.functionOf(window.windowFunction()));
        }
        aggregates.noteParent(expression);
        if (expression instanceof AggregateFunction
                && AggregateLaws.functionOf(expression) instanceof AggregateFunction function) {
            return aggregates.judge(function, inWindows.contains(function));
        }
        return ClockLaws.judge(expression).or(() -> SizeLaws.judge(expression));
    }
}
