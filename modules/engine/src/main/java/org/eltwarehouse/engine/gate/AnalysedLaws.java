package org.eltwarehouse.engine.gate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.LeafExpression;
import org.apache.spark.sql.catalyst.expressions.Nondeterministic;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.Average;
import org.apache.spark.sql.catalyst.expressions.aggregate.Sum;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.FractionalType;

/** What an analysed query may consist of. */
final class AnalysedLaws {
    private static final Set<String> LEAVES = Set.of(
            "AttributeReference",
            "Literal",
            "RowNumber",
            "OuterReference",
            "NamedLambdaVariable",
            "CommonExpressionRef",
            "UnboundedPreceding",
            "UnboundedFollowing",
            "CurrentRow");
    /** Aggregates whose value does not depend on the order of rows; some are grammar, not functions by name. */
    private static final Set<String> AGGREGATES = Set.of(
            "Count",
            "CountIf",
            "Sum",
            "Average",
            "Min",
            "Max",
            "BoolAnd",
            "BoolOr",
            "Percentile",
            "RowNumber",
            "Rank",
            "DenseRank",
            "PercentRank",
            "CumeDist",
            "NTile");

    private static final Set<String> ROW_PRESERVING =
            Set.of("Project", "Window", "SubqueryAlias", "WithCTE", "CTERelationDef", "CTERelationRef");

    private final Map<String, Input> inputs;
    private final boolean keepsRows;

    AnalysedLaws(Map<String, Input> inputs, boolean keepsRows) {
        this.inputs = inputs;
        this.keepsRows = keepsRows;
    }

    Optional<Refusal> judge(Dataset<Row> rows) {
        return Trees.firstRefusal(
                rows.queryExecution().analyzed(), node -> Lineage.inputOf(node, inputs) == null, this::judgeNode);
    }

    private Optional<Refusal> judgeNode(TreeNode<?> node) {
        String kind = Trees.kind(node);
        if (node instanceof LeafExpression && !LEAVES.contains(kind)) {
            return Refusal.of(GateCode.FUNCTION, "uses " + kind, "use columns, literals and :business_date");
        }
        if (node instanceof AggregateFunction function) {
            return judgeAggregate(function, kind);
        }
        if (node instanceof Nondeterministic || (node instanceof Expression e && !e.deterministic())) {
            return Refusal.of(GateCode.DETERMINISM, "uses " + kind, "use only functions of the row");
        }
        if (node instanceof LogicalPlan && keepsRows && !ROW_PRESERVING.contains(kind)) {
            return Refusal.of(GateCode.ROWS, "needs " + kind, "a silver query keeps every row");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> judgeAggregate(AggregateFunction function, String kind) {
        if (!AGGREGATES.contains(kind)) {
            return Refusal.of(
                    GateCode.DETERMINISM,
                    "uses the aggregate " + kind,
                    "use count, sum, avg, min, max or percentile, whose value does not depend on the order of rows");
        }
        boolean adds = function instanceof Sum || function instanceof Average;
        if (adds
                && function.children()
                        .exists(child -> child.dataType() instanceof FractionalType
                                && !(child.dataType() instanceof DecimalType))) {
            return Refusal.of(
                    GateCode.DETERMINISM,
                    "adds up floating point numbers",
                    "cast them to decimal: their sum depends on the order of rows");
        }
        return Optional.empty();
    }
}
