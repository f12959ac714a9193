package org.eltwarehouse.engine.gate;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.analysis.PosParameter;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.jdk.javaapi.CollectionConverters;

/** A text as Spark's parser sees it, judged before anything is looked up. */
final class ParsedQuery {
    /** The one parameter that queries may use. */
    static final String BUSINESS_DATE = "business_date";

    private static final int MAX_CHARACTERS = 64 * 1024;
    private static final Set<String> OPERATIONS = Set.of(
            "Project",
            "Filter",
            "Join",
            "Aggregate",
            "Sort",
            "Union",
            "Distinct",
            "OneRowRelation",
            "SubqueryAlias",
            "UnresolvedRelation",
            "UnresolvedWith",
            "UnresolvedHaving",
            "UnresolvedInlineTable",
            "UnresolvedSubqueryColumnAliases",
            "WithWindowDefinition");
    private static final Set<String> ROW_PRESERVING =
            Set.of("Project", "SubqueryAlias", "UnresolvedRelation", "UnresolvedWith", "WithWindowDefinition");

    private final Map<String, Input> inputs;
    private final boolean keepsRows;
    private final LogicalPlan plan;
    private final Set<String> commonTables = new HashSet<>();
    private final Set<String> reads = new LinkedHashSet<>();

    private ParsedQuery(Map<String, Input> inputs, boolean keepsRows, LogicalPlan plan) {
        this.inputs = inputs;
        this.keepsRows = keepsRows;
        this.plan = plan;
    }

    /**
     * The parsed query, if it does only what it may.
     *
     * @param keepsRows whether it must keep every row, as silver queries do
     */
    static Judged<ParsedQuery> of(String sql, Map<String, Input> inputs, boolean keepsRows, ParserInterface parser) {
        if (sql.length() > MAX_CHARACTERS) {
            return Judged.refused(
                    GateCode.SIZE, null, "has " + sql.length() + " characters", "split it into several tables");
        }
        return parse(sql, parser).then(plan -> {
            ParsedQuery query = new ParsedQuery(inputs, keepsRows, plan);
            Trees.firstRefusal(plan, node -> true, query::collectCommonTables);
            return Judged.passed(query).unless(parsed -> Trees.firstRefusal(plan, node -> true, parsed::judge));
        });
    }

    /** Judges an expression of a contract by the same lists; it may hold no query of its own. */
    static Optional<Refusal> judgeExpression(String text, ParserInterface parser) {
        ParsedQuery none = new ParsedQuery(Map.of(), false, null);
        try {
            return Trees.firstRefusal(
                    parser.parseExpression(text),
                    node -> true,
                    node -> node instanceof PlanExpression || node instanceof LogicalPlan
                            ? Refusal.of(GateCode.OPERATION, "holds a query", "keep conditions to the row's columns")
                            : none.judge(node));
        } catch (AnalysisException e) {
            return Refusal.of(GateCode.PARSE, "does not parse: " + SparkRefusal.sentence(e), "correct it");
        }
    }

    LogicalPlan plan() {
        return plan;
    }

    /** The names of the inputs that it reads, as they are declared. */
    Set<String> reads() {
        return Set.copyOf(reads);
    }

    private static Judged<LogicalPlan> parse(String sql, ParserInterface parser) {
        try {
            return Judged.passed(parser.parseQuery(sql));
        } catch (AnalysisException e) {
            return Judged.refused(
                    GateCode.PARSE,
                    SparkRefusal.place(e),
                    "is not one query: " + SparkRefusal.sentence(e),
                    "write one select without a semicolon");
        }
    }

    private Optional<Refusal> collectCommonTables(TreeNode<?> node) {
        if (node instanceof UnresolvedWith with) {
            CollectionConverters.asJava(with.cteRelations())
                    .forEach(relation -> commonTables.add(relation._1().toLowerCase(Locale.ROOT)));
        }
        return Optional.empty();
    }

    private Optional<Refusal> judge(TreeNode<?> node) {
        if (node instanceof LogicalPlan) {
            Optional<Refusal> refused = judgeOperation(Trees.kind(node));
            if (refused.isPresent()) {
                return refused;
            }
        }
        if (node instanceof UnresolvedRelation relation) {
            return judgeRelation(CollectionConverters.asJava(relation.multipartIdentifier()));
        } else if (node instanceof UnresolvedFunction function) {
            return judgeFunction(CollectionConverters.asJava(function.nameParts()));
        } else if (node instanceof PosParameter) {
            return Refusal.of(GateCode.PARAMETER, "uses a positional parameter", "only :business_date is known");
        } else if (node instanceof NamedParameter parameter && !parameter.name().equals(BUSINESS_DATE)) {
            return Refusal.of(GateCode.PARAMETER, "uses :" + parameter.name(), "only :business_date is known");
        } else if (node instanceof PlanExpression && keepsRows) {
            return Refusal.of(GateCode.ROWS, "holds a subquery", "keep silver queries to one input, row by row");
        }
        return Optional.empty();
    }

    private Optional<Refusal> judgeOperation(String operation) {
        if (!OPERATIONS.contains(operation)) {
            return Refusal.of(GateCode.OPERATION, "uses " + operation, "keep to select, join, filter, group and union");
        }
        if (keepsRows && !ROW_PRESERVING.contains(operation)) {
            return Refusal.of(
                    GateCode.ROWS,
                    "uses " + operation,
                    "a silver query keeps every row; declare what removes one in rejects or deduplicate");
        }
        return Optional.empty();
    }

    private Optional<Refusal> judgeRelation(List<String> parts) {
        if (parts.size() == 1 && commonTables.contains(parts.get(0).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String name = String.join(".", parts);
        if (!inputs.containsKey(name.toLowerCase(Locale.ROOT))) {
            return Refusal.of(GateCode.INPUTS, "reads '" + name + "'", "declare it in inputs or read what is declared");
        }
        reads.add(name.toLowerCase(Locale.ROOT));
        return Optional.empty();
    }

    private static Optional<Refusal> judgeFunction(List<String> parts) {
        String name = String.join(".", parts).toLowerCase(Locale.ROOT);
        return AllowedFunctions.contains(name)
                ? Optional.empty()
                : Refusal.of(GateCode.FUNCTION, "calls " + name, "use a function from the list in AllowedFunctions");
    }
}
