// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

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
import org.apache.spark.sql.catalyst.analysis.UnresolvedGenerator;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.verdict.GateCode;
import scala.Option;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A text as Spark's parser sees it, judged before anything is looked up. */
final class ParsedQuery {
    /** The one parameter that queries may use. */
    static final String BUSINESS_DATE = "business_date";

    /** Chains such as a + b + c and unions count too: each sign is a level. */
    static final int MAX_DEPTH = 300;

    private final Map<String, Input> inputs;
    private final boolean keepsRows;
    private final LogicalPlan plan;
    private final JudgedFunctions functions;
    private final Set<String> reads = new LinkedHashSet<>();

    private ParsedQuery(Map<String, Input> inputs, boolean keepsRows, LogicalPlan plan, JudgedFunctions functions) {
        this.functions = functions;
        this.inputs = inputs;
        this.keepsRows = keepsRows;
        this.plan = plan;
    }

    /**
     * The parsed query, if it does only what it may.
     *
     * @param keepsRows whether it must keep every row, as silver queries do
     * @param functions what it may call besides those of Spark
     */
    static Judged<ParsedQuery> of(
            String sql,
            Map<String, Input> inputs,
            boolean keepsRows,
            ParserInterface parser,
            JudgedFunctions functions) {
        return Judged.passed(sql)
                .unless(TextLaws::judge)
                .then(text -> parse(text, parser))
                .unless(ParsedQuery::judgeDepth)
                .unless(ReadLaws::judge)
                .then(plan -> Judged.passed(new ParsedQuery(inputs, keepsRows, plan, functions)))
                .unless(query -> query.judge(query.plan, Set.of()));
    }

    /** Judges an expression of a contract by the same lists; it may hold no query of its own. */
    static Optional<Refusal> judgeExpression(String text, ParserInterface parser, JudgedFunctions functions) {
        Optional<Refusal> unfit = TextLaws.judge(text);
        if (unfit.isPresent()) {
            return unfit;
        }
        ParsedQuery none = new ParsedQuery(Map.of(), false, null, functions);
        try {
            Expression parsed = parser.parseExpression(text);
            return judgeDepth(parsed)
                    .or(() -> Trees.firstRefusal(
                            parsed,
                            node -> node instanceof PlanExpression || node instanceof LogicalPlan
                                    ? Refusal.of(
                                            GateCode.OPERATION, "holds a query", "keep conditions to the row's columns")
                                    : none.judgeNode(node, Set.of())));
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

    private static Optional<Refusal> judgeDepth(TreeNode<?> tree) {
        return Trees.depth(tree) > MAX_DEPTH
                ? Refusal.of(
                        GateCode.SIZE, "is nested deeper than " + MAX_DEPTH + " nodes", "split it into several steps")
                : Optional.empty();
    }

    /** Judges a part of the query in which these common tables are known. */
    private Optional<Refusal> judge(Object part, Set<String> commonTables) {
        return Trees.firstRefusal(part, new Trees.Visitor() {
            @Override
            public Optional<Refusal> judge(TreeNode<?> node) {
                return judgeNode(node, commonTables)
                        .or(() ->
                                node instanceof UnresolvedWith with ? judgeWith(with, commonTables) : Optional.empty());
            }

            @Override
            public boolean descends(TreeNode<?> node) {
                return !(node instanceof UnresolvedWith);
            }
        });
    }

    private Optional<Refusal> judgeWith(UnresolvedWith with, Set<String> outer) {
        if (with.allowRecursion()) {
            return Refusal.of(GateCode.OPERATION, "uses with recursive", "keep to tables that do not read themselves");
        }
        Set<String> known = new HashSet<>(outer);
        for (Tuple3<String, SubqueryAlias, Option<Object>> table : CollectionConverters.asJava(with.cteRelations())) {
            Optional<Refusal> refused = judge(table._2(), Set.copyOf(known));
            if (refused.isPresent()) {
                return refused;
            }
            known.add(table._1().toLowerCase(Locale.ROOT));
        }
        return judge(with.child(), known);
    }

    private Optional<Refusal> judgeNode(TreeNode<?> node, Set<String> commonTables) {
        String kind = Trees.kind(node);
        if (node instanceof LogicalPlan) {
            Optional<Refusal> refused = judgeOperation(kind);
            if (refused.isPresent()) {
                return refused;
            }
        } else if (node instanceof Expression && !ParsedKinds.EXPRESSIONS.contains(kind)) {
            return Refusal.of(GateCode.FUNCTION, "uses " + kind, "use plain expressions and the functions listed");
        }
        if (node instanceof UnresolvedRelation relation) {
            return judgeRelation(relation, commonTables);
        } else if (node instanceof UnresolvedFunction function) {
            String name = function.nameParts().mkString(".").toLowerCase(Locale.ROOT);
            return functions.isKnown(name)
                    ? functions.judgeCall(name, function)
                    : judgeFunction(name, function.arguments());
        } else if (node instanceof UnresolvedGenerator generator) {
            return judgeFunction(generator.name().unquotedString(), generator.children());
        } else if (node instanceof Aggregate aggregate) {
            return GroupingLaws.judge(aggregate);
        } else if (node instanceof PosParameter) {
            return Refusal.of(GateCode.PARAMETER, "uses a positional parameter", "only :business_date is known");
        } else if (node instanceof NamedParameter parameter && !parameter.name().equals(BUSINESS_DATE)) {
            return Refusal.of(GateCode.PARAMETER, "uses :" + parameter.name(), "only :business_date is known");
        } else if (node instanceof PlanExpression && keepsRows) {
            return Refusal.of(GateCode.ROWS, "holds a subquery", "keep silver queries to one input, row by row");
        }
        return ArgumentLaws.judge(node);
    }

    private Optional<Refusal> judgeOperation(String operation) {
        if (!ParsedKinds.OPERATIONS.contains(operation)) {
            return Refusal.of(GateCode.OPERATION, "uses " + operation, "keep to select, join, filter, group and union");
        }
        // Whether a join with a seed keeps rows shows when it is analysed.
        boolean lookup = operation.equals("Join")
                && inputs.values().stream().anyMatch(input -> SeedDefinition.isSeed(input.table()));
        if (keepsRows && !lookup && !ParsedKinds.ROW_PRESERVING.contains(operation)) {
            return Refusal.of(
                    GateCode.ROWS,
                    "uses " + operation,
                    "a silver query keeps every row; declare what removes one in rejects or deduplicate");
        }
        return Optional.empty();
    }

    private Optional<Refusal> judgeRelation(UnresolvedRelation relation, Set<String> commonTables) {
        List<String> parts = CollectionConverters.asJava(relation.multipartIdentifier());
        String name = String.join(".", parts).toLowerCase(Locale.ROOT);
        if (!relation.options().isEmpty() || relation.isStreaming()) {
            return Refusal.of(
                    GateCode.OPERATION, "reads '" + name + "' with options or as a stream", "read it as it is");
        }
        if (parts.size() == 1 && commonTables.contains(name)) {
            return Optional.empty();
        }
        if (!inputs.containsKey(name)) {
            return Refusal.of(GateCode.INPUTS, "reads '" + name + "'", "declare it in inputs or read what is declared");
        }
        reads.add(name);
        return Optional.empty();
    }

    private static Optional<Refusal> judgeFunction(String called, Seq<Expression> arguments) {
        String name = called.toLowerCase(Locale.ROOT);
        return AllowedFunctions.contains(name)
                ? ArgumentLaws.judge(name, CollectionConverters.asJava(arguments))
                : Refusal.of(
                        GateCode.FUNCTION, "calls " + name, "use a function that every run answers in the same way");
    }
}
