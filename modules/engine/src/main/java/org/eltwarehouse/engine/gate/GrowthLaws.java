package org.eltwarehouse.engine.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.ArrayJoin;
import org.apache.spark.sql.catalyst.expressions.ArrayRepeat;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.ConcatWs;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.HigherOrderFunction;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
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
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
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
    /** Alternatives: one of the arguments is the value. */
    private static final List<String> CHOICES = List.of("If", "CaseWhen", "Coalesce", "Greatest", "Least", "NaNvl");

    private final Map<String, Input> inputs;
    private final Map<Long, Double> sizes = new HashMap<>();
    private final Map<Long, List<Double>> commonTables = new HashMap<>();
    private final Map<Long, Double> commonRows = new HashMap<>();
    private double largest;
    private double mostRows;
    private Position where;

    GrowthLaws(Map<String, Input> inputs) {
        this.inputs = inputs;
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
            for (CTERelationDef table : CollectionConverters.asJava(with.cteDefs())) {
                commonRows.put(table.id(), follow(table.child()));
                commonTables.put(table.id(), sizesOf(table.child()));
            }
            return follow(with.plan());
        }
        double rows = plan instanceof CTERelationRef reference ? commonRows.getOrDefault(reference.cteId(), 1.0) : 1;
        for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
            rows *= follow(child);
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

    /** Notes that each column made can hold all that the generator holds; returns how many rows it makes of one. */
    private double noteGenerated(Generate generate) {
        Expression generator = (Expression) generate.generator();
        double size = size(generator);
        CollectionConverters.asJava(generate.generatorOutput())
                .forEach(column -> sizes.put(column.exprId().id(), isSmall(column) ? 1 : size));
        double elements = RowBounds.elements(generator);
        return Double.isInfinite(elements) ? size : Math.max(elements, size);
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
            where = Position.of(expression.origin());
        }
        return isSmall(expression) ? 1 : size;
    }

    private double raw(Expression expression) {
        List<Expression> children = CollectionConverters.asJava(expression.children());
        if (expression instanceof AttributeReference column) {
            return sizes.getOrDefault(column.exprId().id(), 1.0);
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
            return size(children.get(0)) * repeated(children.get(2));
        } else if (expression instanceof ArrayJoin join) {
            return size(join.array()) * repeated(join.delimiter());
        } else if (expression instanceof ConcatWs) {
            return sum(children.subList(1, children.size())) * repeated(children.get(0));
        } else if (expression instanceof StringSpace) {
            return number(children.get(0)) / CELL;
        } else if (expression instanceof Literal) {
            return length(expression) / CELL;
        } else if (expression instanceof HigherOrderFunction) {
            return children.stream().mapToDouble(this::size).reduce(1, (a, b) -> a * b);
        } else if (CHOICES.contains(Trees.kind(expression))) {
            return children.stream().mapToDouble(this::size).max().orElse(1);
        }
        return sum(children);
    }

    /** A short literal adds nothing. */
    private double sum(List<Expression> parts) {
        return parts.stream()
                .mapToDouble(part -> part instanceof Literal && size(part) == 1 ? 0 : size(part))
                .sum();
    }

    /** By how much a text grows into which this one is put over and over: once per character, where it is no literal. */
    private double repeated(Expression text) {
        return text instanceof Literal ? size(text) : CELL * size(text);
    }

    /** Numbers, dates and the like hold one value, whatever it was made of. */
    private static boolean isSmall(Expression expression) {
        if (!expression.resolved()) {
            return false;
        }
        DataType type = expression.dataType();
        return type instanceof AtomicType && !(type instanceof StringType) && !(type instanceof BinaryType);
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
