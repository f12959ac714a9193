// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.types.DataType;
import org.eltwarehouse.contract.definition.Called;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import org.eltwarehouse.contract.definition.MeasureFunction;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a call of a function or a measure stands for: an expression over its parameters.
 *
 * @param expression as it was parsed
 * @param typed each parameter as its value stands in the expression: of the declared type
 * @param inner the functions that the expression may call
 * @param growth how large a call makes a query
 */
record FunctionBody(
        Called definition,
        Expression expression,
        Map<String, Expression> typed,
        Map<String, FunctionBody> inner,
        Growth growth) {

    /**
     * The body of a function whose text parses.
     *
     * @param inner the functions that it may call
     */
    static FunctionBody of(Called definition, Map<String, FunctionBody> inner, ParserInterface parser)
            throws ParseException {
        Expression expression = FunctionText.parse(definition, definition.sql(), parser);
        Map<String, Expression> typed = new LinkedHashMap<>();
        for (Parameter parameter : definition.parameters()) {
            String name = "`" + parameter.name() + "`";
            String value = parameter.type().equals("string") ? name : "cast(" + name + " as " + parameter.type() + ")";
            typed.put(parameter.name(), FunctionText.parse(definition, value, parser));
        }
        // Nothing is given for the columns of a measure, so that they count as what they are.
        Set<String> given = definition instanceof MeasureFunction ? Set.of() : typed.keySet();
        return new FunctionBody(definition, expression, typed, inner, Growth.of(expression, given, inner));
    }

    /**
     * The expression with these values, as many as the function takes; a measure takes the columns at hand.
     *
     * @param judged whether the types of values are to be checked, in a plan that is only judged
     */
    Expression called(List<Expression> values, boolean judged) {
        List<Expression> arguments = definition instanceof MeasureFunction ? columns() : values;
        Map<String, List<Expression>> bound = new LinkedHashMap<>();
        for (int i = 0; i < definition.parameters().size(); i++) {
            Parameter parameter = definition.parameters().get(i);
            int end = parameter.many() ? arguments.size() : i + 1;
            bound.put(
                    parameter.name(),
                    arguments.subList(i, end).stream()
                            .map(given -> value(parameter, given, judged))
                            .toList());
        }
        return substituted(expression, bound, judged);
    }

    /** The columns that a measure names, as they are called wherever it is. */
    private List<Expression> columns() {
        return definition.parameters().stream()
                .map(column -> (Expression) UnresolvedAttribute.quoted(column.name()))
                .toList();
    }

    private Expression value(Parameter parameter, Expression given, boolean judged) {
        Expression checked = judged
                ? new Argument(
                        given, parameter.name() + " of " + definition.function(), DataType.fromDDL(parameter.type()))
                : given;
        return substituted(typed.get(parameter.name()), Map.of(parameter.name(), List.of(checked)), judged);
    }

    private Expression substituted(Expression node, Map<String, List<Expression>> values, boolean judged) {
        if (values.containsKey(nameOf(node))) {
            return values.get(nameOf(node)).get(0);
        }
        List<Expression> children = new ArrayList<>();
        for (Expression child : CollectionConverters.asJava(node.children())) {
            List<Expression> many = isList(node, children.isEmpty()) ? values.get(nameOf(child)) : null;
            children.addAll(many == null ? List.of(substituted(child, values, judged)) : many);
        }
        FunctionBody called = calledBy(node, inner);
        if (called != null) {
            return called.called(children, judged);
        }
        return children.isEmpty() ? node : withChildren(node, children);
    }

    /** Whether a child of the node may be several values: an argument of a call, or one of those behind {@code in}. */
    static boolean isList(Expression node, boolean first) {
        return node instanceof UnresolvedFunction || (node instanceof In && !first);
    }

    /** The function that a node calls, or null where it calls none of these. */
    static FunctionBody calledBy(Expression node, Map<String, FunctionBody> functions) {
        return node instanceof UnresolvedFunction call
                ? functions.get(call.nameParts().mkString(".").toLowerCase(Locale.ROOT))
                : null;
    }

    /** The name in lower case where a node is a bare one; else a text that names nothing. */
    static String nameOf(Expression node) {
        return node instanceof UnresolvedAttribute name && name.nameParts().size() == 1
                ? name.nameParts().head().toLowerCase(Locale.ROOT)
                : "";
    }

    private static Expression withChildren(Expression node, List<Expression> children) {
        return node.withNewChildrenInternal(
                Seq.from(CollectionConverters.asScala(children)).toIndexedSeq());
    }
}
