// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.eltwarehouse.contract.definition.Called;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.written.NearWord;
import org.eltwarehouse.gate.functions.Functions;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;

/**
 * The functions and measures of a warehouse as far as they were judged. Those that passed can be called in a session: there a call is its
 * expression before anything is looked up, so that all laws see what it does.
 */
final class JudgedFunctions {
    /** What one call may add to a query. */
    private static final long MAX_NODES = 1_000;
    /** What all calls of an expression may make of it. */
    private static final long MAX_EXPANDED = 20_000;

    private final Map<String, FunctionBody> passed = new LinkedHashMap<>();
    private final Map<String, Refusal> refused = new LinkedHashMap<>();
    /** Where each is written. */
    private final Map<String, String> files = new HashMap<>();

    /** Judges a function by its text and its contract; those that it calls were judged before. */
    Judged<FunctionBody> judge(Called function, ParserInterface parser) {
        return Judged.passed(function)
                .unless(JudgedFunctions::judgeName)
                .unless(named -> ParsedQuery.judgeExpression(named.sql(), parser, this))
                .then(named -> parse(named, parser))
                .unless(body -> judgeParameters(function, body.expression()))
                .unless(JudgedFunctions::judgeSize);
    }

    /** Takes note of the outcome. */
    void add(Called function, Judged<FunctionBody> judged) {
        passed.remove(function.function());
        files.put(function.function(), function.file());
        judged.refusal()
                .ifPresentOrElse(
                        why -> refused.put(function.function(), why),
                        () -> passed.put(function.function(), judged.passed()));
    }

    /** Why a function may not be called. */
    Optional<Refusal> refusal(Called function) {
        return Optional.ofNullable(refused.get(function.function()));
    }

    /** An analysed plan as it may run: with what calls give in the place of what checked its type. */
    LogicalPlan unwrapped(LogicalPlan plan) {
        return passed.isEmpty() ? plan : Argument.unwrapped(plan);
    }

    /** Whether a name is that of one of these functions, passed or refused. */
    boolean isKnown(String name) {
        return passed.containsKey(name) || refused.containsKey(name);
    }

    /** Judges a call by the name in lower case. */
    Optional<Refusal> judgeCall(String name, Expression call) {
        FunctionBody body = passed.get(name);
        if (body == null) {
            return Refusal.of(
                    GateCode.FUNCTION,
                    "calls " + name + ", which is refused itself",
                    "correct it in " + files.get(name));
        }
        int given = call.children().size();
        if (!body.definition().takes(given)) {
            return Refusal.of(
                    GateCode.FUNCTION,
                    "calls " + name + " with " + given + (given == 1 ? " value" : " values"),
                    "call " + body.definition().signature());
        }
        Growth growth = Growth.of(call, Set.of(), passed);
        return growth.nodes() > MAX_EXPANDED || growth.depth() > ParsedQuery.MAX_DEPTH
                ? Refusal.of(
                        GateCode.SIZE,
                        "grows beyond all bounds by its calls of " + name,
                        "give the inner value a name in a step before")
                : Optional.empty();
    }

    /**
     * Lets a session's queries call what passed.
     *
     * @param judged whether its plans are only judged
     */
    void register(SparkSession spark, boolean judged) {
        passed.values().forEach(body -> register(body, spark, judged));
    }

    private static void register(FunctionBody body, SparkSession spark, boolean judged) {
        String name = body.definition().function();
        spark.sessionState()
                .functionRegistry()
                .registerFunction(
                        new FunctionIdentifier(name),
                        new ExpressionInfo(FunctionBody.class.getName(), name),
                        new AbstractFunction1<Seq<Expression>, Expression>() {
                            @Override
                            public Expression apply(Seq<Expression> arguments) {
                                return body.called(CollectionConverters.asJava(arguments), judged);
                            }
                        });
    }

    private static Optional<Refusal> judgeName(Called function) {
        String name = function.function();
        return AllowedFunctions.contains(name)
                        || FunctionRegistry.builtin().functionExists(new FunctionIdentifier(name))
                ? Refusal.of(GateCode.FUNCTION, "has the name of a function that Spark has", "choose another name")
                : Optional.empty();
    }

    private Judged<FunctionBody> parse(Called function, ParserInterface parser) {
        try {
            return Judged.passed(FunctionBody.of(function, Map.copyOf(passed), parser));
        } catch (ParseException e) {
            return Judged.refused(GateCode.PARSE, null, "does not parse: " + SparkRefusal.sentence(e), "correct it");
        }
    }

    private static Optional<Refusal> judgeParameters(Called function, Expression expression) {
        Map<String, Parameter> parameters =
                function.parameters().stream().collect(Collectors.toMap(Parameter::name, known -> known));
        return judgeNode(expression, false, parameters, function)
                .or(() -> unused(function, Growth.of(expression, parameters.keySet(), Map.of())));
    }

    private static Optional<Refusal> unused(Called function, Growth growth) {
        return function.parameters().stream()
                .map(Parameter::name)
                .filter(name -> !growth.uses().containsKey(name))
                .findFirst()
                .flatMap(name ->
                        Refusal.of(GateCode.INPUTS, "does not use its parameter " + name, "use it or remove it"));
    }

    /** Judges what only functions may not hold: other names than parameters, and what depends on more than values. */
    private static Optional<Refusal> judgeNode(
            Expression node, boolean inList, Map<String, Parameter> parameters, Called function) {
        Optional<Refusal> refused = judgeOne(node, inList, parameters, function);
        boolean first = true;
        for (Expression child : CollectionConverters.asJava(node.children())) {
            if (refused.isPresent()) {
                return refused;
            }
            refused = judgeNode(child, FunctionBody.isList(node, first), parameters, function);
            first = false;
        }
        return refused;
    }

    private static Optional<Refusal> judgeOne(
            Expression node, boolean inList, Map<String, Parameter> parameters, Called function) {
        switch (Trees.kind(node)) {
            case "UnresolvedAttribute" -> {
                Parameter parameter = parameters.get(FunctionBody.nameOf(node));
                if (parameter == null) {
                    return unknown(node, function);
                }
                return parameter.many() && !inList
                        ? Refusal.of(
                                GateCode.INPUTS,
                                "uses " + parameter.name() + ", of which there may be many, as one value",
                                "use it behind in (...) or as argument of a function")
                        : Optional.empty();
            }
            case "UnresolvedStar", "UnresolvedStarExceptOrReplace", "NamedParameter", "LambdaFunction" -> {
                return Refusal.of(
                        GateCode.OPERATION, "is more than an expression over its parameters", "give it what it needs");
            }
            default -> {
                return callsPseudonym(node)
                        ? Refusal.of(
                                GateCode.PRIVACY,
                                "calls " + Functions.PSEUDONYM + ", which must be seen where it is used",
                                "call it in the query")
                        : Optional.empty();
            }
        }
    }

    private static Optional<Refusal> unknown(Expression name, Called function) {
        if (!(function instanceof MeasureFunction measure)) {
            return Refusal.of(
                    GateCode.INPUTS,
                    "names " + name.sql() + ", which is no parameter of it",
                    "use the parameters of " + function.signature());
        }
        List<String> columns =
                measure.fact().columns().stream().map(Column::name).toList();
        return Refusal.of(
                GateCode.INPUTS,
                "names " + name.sql() + ", which is no column of "
                        + measure.fact().table(),
                NearWord.of(FunctionBody.nameOf(name), columns)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("name its columns, and call other measures: revenue()"));
    }

    private static boolean callsPseudonym(Expression node) {
        return node instanceof UnresolvedFunction call
                && call.nameParts().mkString(".").toLowerCase(Locale.ROOT).equals(Functions.PSEUDONYM);
    }

    private static Optional<Refusal> judgeSize(FunctionBody body) {
        return body.growth().total() > MAX_NODES || body.growth().depth() > ParsedQuery.MAX_DEPTH
                ? Refusal.of(GateCode.SIZE, "makes a large expression of every call", "split it into several steps")
                : Optional.empty();
    }
}
