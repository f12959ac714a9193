// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.ArrayAggregate;
import org.apache.spark.sql.catalyst.expressions.ArrayInsert;
import org.apache.spark.sql.catalyst.expressions.ArrayJoin;
import org.apache.spark.sql.catalyst.expressions.ArrayRepeat;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.ConcatWs;
import org.apache.spark.sql.catalyst.expressions.CreateArray;
import org.apache.spark.sql.catalyst.expressions.CreateMap;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.FormatString;
import org.apache.spark.sql.catalyst.expressions.HigherOrderFunction;
import org.apache.spark.sql.catalyst.expressions.LambdaFunction;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.NamedLambdaVariable;
import org.apache.spark.sql.catalyst.expressions.RegExpReplace;
import org.apache.spark.sql.catalyst.expressions.Sequence;
import org.apache.spark.sql.catalyst.expressions.StringLPad;
import org.apache.spark.sql.catalyst.expressions.StringRPad;
import org.apache.spark.sql.catalyst.expressions.StringRepeat;
import org.apache.spark.sql.catalyst.expressions.StringReplace;
import org.apache.spark.sql.catalyst.expressions.StringSpace;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Position;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How many cells of the input one value of the output can hold, through all steps: joining a text with itself forty times
 * over, or repeating what is repeated, makes any memory too small.
 */
final class GrowthLaws {
    private static final double MOST = 100_000;
    /** A sequence whose length the text does not say, of days for example. */
    private static final double SOME = 400;
    /** Characters of a usual cell. */
    private static final double CELL = 8;
    /** A width of a format's item, in cells, and how many characters such an item has. */
    private static final double WIDTH = 999 / CELL / 5;
    /** A text that a fold has made so far, in cells, to see what one more element makes of it. */
    private static final double FOLDED = 1_000;
    /** How many characters these write for one. */
    static final Map<String, Integer> LENGTHENING =
            Map.of("Hex", 2, "Base64", 2, "UrlEncode", 3, "Encode", 4, "StructsToJson", 6);
    /** What makes no more elements than it takes. */
    static final Set<String> KEEPING = Set.of("ArrayFilter", "ArraySort", "MapFilter");
    /** Alternatives: one of the arguments is the value. */
    static final List<String> CHOICES = List.of("If", "CaseWhen", "Coalesce", "Greatest", "Least", "NaNvl");

    private final Map<String, Input> inputs;
    private final UniqueKeys keys;
    private final Map<Long, Double> sizes = new HashMap<>();
    private final Map<Long, List<Double>> commonTables = new HashMap<>();
    private final Map<Long, Double> commonRows = new HashMap<>();
    private double largest;
    private double mostRows;
    private Position where;

    GrowthLaws(Map<String, Input> inputs) {
        this.inputs = inputs;
        this.keys = new UniqueKeys(inputs);
    }

    Optional<Refusal> judge(LogicalPlan plan) {
        double rows = follow(plan);
        mostRows = Math.max(mostRows, rows);
        return largest > MOST || mostRows > MOST * 10
                ? Refusal.of(
                                GateCode.SIZE,
                                "can make far more than it reads: it repeats what is repeated",
                                "use smaller numbers and fewer repetitions")
                        .map(found -> found.near(where))
                : Optional.empty();
    }

    /** Notes the sizes of all columns of a plan; returns how many rows one row of the inputs can become by generators. */
    private double follow(LogicalPlan plan) {
        if (Lineage.inputOf(plan, inputs) != null) {
            return 1;
        }
        if (plan instanceof WithCTE with) {
            keys.note(with);
            for (CTERelationDef table : CollectionConverters.asJava(with.cteDefs())) {
                commonRows.put(table.id(), follow(table.child()));
                commonTables.put(table.id(), sizesOf(table.child()));
            }
            return follow(with.plan());
        }
        double rows = plan instanceof CTERelationRef reference ? commonRows.getOrDefault(reference.cteId(), 1.0) : 1;
        for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
            rows = multiplies(plan) ? rows * follow(child) : Math.max(rows, follow(child));
        }
        List<Attribute> output = CollectionConverters.asJava(plan.output());
        List<Double> known = plan instanceof CTERelationRef reference
                ? commonTables.getOrDefault(reference.cteId(), List.of())
                : sizesOfBranches(plan);
        for (int i = 0; i < Math.min(known.size(), output.size()); i++) {
            sizes.put(output.get(i).exprId().id(), known.get(i));
        }
        for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
            double size = size(expression);
            if (expression instanceof NamedExpression named && !(expression instanceof AttributeReference)) {
                sizes.put(named.exprId().id(), size);
            }
        }
        return plan instanceof Generate generate ? rows * noteGenerated(generate) : rows;
    }

    private boolean multiplies(LogicalPlan plan) {
        return plan instanceof Join join ? !new JoinKeys(keys).looksUpOne(join) : !(plan instanceof Union);
    }

    /** Notes that each column made can hold all that the generator holds; returns how many rows it makes of one. */
    private double noteGenerated(Generate generate) {
        Expression generator = (Expression) generate.generator();
        double size = size(generator);
        CollectionConverters.asJava(generate.generatorOutput())
                .forEach(column -> sizes.put(column.exprId().id(), isSmall(column) ? 1 : size));
        double elements = RowBounds.elements(generator);
        return Math.max(Double.isInfinite(elements) ? CELL : elements, size);
    }

    /** Column by column the most of what the plan puts one below the other: branches, or the projections of an expansion. */
    private List<Double> sizesOfBranches(LogicalPlan plan) {
        if (plan instanceof Expand expand) {
            return most(CollectionConverters.asJava(expand.projections()).stream()
                    .map(row -> CollectionConverters.asJava(row).stream()
                            .map(this::size)
                            .toList()));
        }
        return plan instanceof Union union
                ? most(CollectionConverters.asJava(union.children()).stream().map(this::sizesOf))
                : List.of();
    }

    private static List<Double> most(Stream<List<Double>> branches) {
        return branches.reduce((some, others) -> IntStream.range(0, some.size())
                        .mapToObj(i -> Math.max(some.get(i), others.get(i)))
                        .toList())
                .orElse(List.of());
    }

    private List<Double> sizesOf(LogicalPlan plan) {
        return CollectionConverters.asJava(plan.output()).stream()
                .map(column -> sizes.getOrDefault(column.exprId().id(), 1.0))
                .toList();
    }

    private double size(Expression expression) {
        double size = Math.max(1, raw(expression));
        if (size > largest) {
            largest = size;
            where = Trees.place(expression.origin());
        }
        return isSmall(expression) ? 1 : size;
    }

    private double raw(Expression expression) {
        List<Expression> children = CollectionConverters.asJava(expression.children());
        if (expression instanceof AttributeReference column) {
            return sizes.getOrDefault(column.exprId().id(), 1.0);
        } else if (expression instanceof NamedLambdaVariable variable) {
            return sizes.getOrDefault(variable.exprId().id(), 1.0);
        } else if (expression instanceof WindowExpression window) {
            return size(window.windowFunction());
        } else if (expression instanceof SubqueryExpression subquery) {
            double rows = follow(subquery.plan());
            mostRows = Math.max(mostRows, rows);
            return sizesOf(subquery.plan()).stream().reduce(1.0, Math::max);
        } else if (expression instanceof Sequence) {
            double elements = RowBounds.elements(expression);
            return Double.isInfinite(elements) ? SOME : elements;
        } else if (expression instanceof StringRepeat || expression instanceof ArrayRepeat) {
            return size(children.get(0)) * number(children.get(1));
        } else if (expression instanceof StringLPad || expression instanceof StringRPad) {
            return Math.max(size(children.get(0)), number(children.get(1)) / CELL);
        } else if (expression instanceof RegExpReplace || expression instanceof StringReplace) {
            return size(children.get(0)) * repeated(children.get(2), replaced(expression, children.get(1)));
        } else if (expression instanceof ArrayJoin join) {
            return size(join.array()) * repeated(join.delimiter(), 1);
        } else if (expression instanceof ConcatWs) {
            return children.stream()
                    .skip(1)
                    .mapToDouble(part -> joined(part, children.get(0)))
                    .sum();
        } else if (expression instanceof FormatString) {
            return (sum(children) + WIDTH) * Math.max(1, length(children.get(0)));
        } else if (expression instanceof CreateArray || expression instanceof CreateMap) {
            return Math.max(children.size(), sum(children));
        } else if (expression instanceof ArrayInsert) {
            return sum(children) + number(children.get(1));
        } else if (LENGTHENING.containsKey(Trees.kind(expression))) {
            return sum(children) * LENGTHENING.get(Trees.kind(expression));
        } else if (expression instanceof StringSpace) {
            return number(children.get(0)) / CELL;
        } else if (expression instanceof Literal) {
            return length(expression) / CELL;
        } else if (expression instanceof HigherOrderFunction) {
            double all = children.stream().mapToDouble(this::size).reduce(CELL, (a, b) -> a * b);
            boolean doubles = expression instanceof ArrayAggregate fold && doubles(fold);
            return doubles
                    ? Double.POSITIVE_INFINITY
                    : KEEPING.contains(Trees.kind(expression)) ? size(children.get(0)) : all;
        } else if (CHOICES.contains(Trees.kind(expression))) {
            return children.stream().mapToDouble(this::size).max().orElse(1);
        }
        return sum(children);
    }

    /** Short literals add nothing until they are many. */
    private double sum(List<Expression> parts) {
        double fixed = 0;
        double others = 0;
        for (Expression part : parts) {
            fixed += part instanceof Literal ? raw(part) : 0;
            others += part instanceof Literal ? 0 : size(part);
        }
        return others + Math.floor(fixed);
    }

    /** By how much a text grows into which this one is put over and over, for so many of its characters at least. */
    private double repeated(Expression text, double replaced) {
        return text instanceof Literal ? Math.max(1, length(text) / Math.max(1, replaced)) : CELL * size(text);
    }

    /** How many characters a replacement replaces at least. */
    private static double replaced(Expression expression, Expression searched) {
        return expression instanceof RegExpReplace && searched instanceof Literal pattern
                ? RegexShape.shortest(String.valueOf(pattern.value()))
                : length(searched);
    }

    private double joined(Expression part, Expression separator) {
        return part.dataType() instanceof ArrayType
                ? size(part) * repeated(separator, 1)
                : sum(List.of(part, separator));
    }

    /** Whether each element makes what a fold has made so far a multiple of itself. */
    private boolean doubles(ArrayAggregate fold) {
        LambdaFunction merge = (LambdaFunction) fold.merge();
        long made = merge.arguments().head().exprId().id();
        double known = largest;
        Position place = where;
        sizes.put(made, FOLDED);
        double once = size(merge.function());
        sizes.put(made, 2 * FOLDED);
        double twice = size(merge.function());
        sizes.remove(made);
        largest = known;
        where = place;
        return twice - once > FOLDED;
    }

    /** Numbers, dates and the like hold one value, whatever it was made of. */
    private static boolean isSmall(Expression expression) {
        return expression.resolved()
                && expression.dataType() instanceof AtomicType type
                && !(type instanceof StringType || type instanceof BinaryType);
    }

    private static double number(Expression expression) {
        return expression instanceof Literal literal && literal.value() instanceof Number number
                ? number.doubleValue()
                : SOME;
    }

    private static double length(Expression expression) {
        return expression instanceof Literal literal && literal.value() instanceof UTF8String text
                ? text.numChars()
                : 0;
    }
}
