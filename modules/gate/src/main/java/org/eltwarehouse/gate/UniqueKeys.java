// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Explode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.RowNumber;
import org.apache.spark.sql.catalyst.expressions.Sequence;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Distinct;
import org.apache.spark.sql.catalyst.plans.logical.Except;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.Intersect;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.UnaryNode;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.apache.spark.sql.types.CalendarIntervalType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which columns of a plan provably name a row: no two rows agree in all of them. It follows the keys that the inputs
 * declare, and what grouping, distinct, numbering and joins by key add.
 */
final class UniqueKeys {
    private static final int MAX_KEYS = 8;

    private final Map<String, Input> inputs;
    private final Map<Long, CTERelationDef> commonTables = new HashMap<>();

    UniqueKeys(Map<String, Input> inputs) {
        this.inputs = inputs;
    }

    /** Keys as sets of expression ids; an empty set says that there is at most one row. */
    Set<Set<Long>> of(LogicalPlan plan) {
        Set<Set<Long>> keys = new LinkedHashSet<>();
        for (Set<Long> key : found(plan)) {
            if (keys.size() < MAX_KEYS) {
                keys.add(key);
            }
        }
        return keys;
    }

    private Set<Set<Long>> found(LogicalPlan plan) {
        Input input = Lineage.inputOf(plan, inputs);
        if (input != null) {
            return declared(input, plan);
        } else if (plan instanceof WithCTE with) {
            note(with);
            return of(with.plan());
        } else if (plan instanceof CTERelationRef reference) {
            return ofCommonTable(reference);
        } else if (plan instanceof Project project) {
            return through(CollectionConverters.asJava(project.projectList()), of(project.child()));
        } else if (plan instanceof Aggregate aggregate) {
            return ofAggregate(aggregate);
        } else if (plan instanceof Window window) {
            return ofWindow(window);
        } else if (plan instanceof Filter filter) {
            return withoutFixed(filter.condition(), of(filter.child()));
        } else if (plan instanceof Join join) {
            return new JoinKeys(this).of(join);
        } else if (plan instanceof Generate generate && isSequence(generate)) {
            return withColumns(of(generate.child()), idsOf(generate.generatorOutput()));
        } else if (plan instanceof OneRowRelation) {
            return Set.of(Set.of());
        }
        return ofOthers(plan);
    }

    /** A sequence holds no element twice, unless its step goes months on and days back. */
    private static boolean isSequence(Generate generate) {
        return generate.generator() instanceof Explode explode
                && explode.child() instanceof Sequence sequence
                && sequence.stepOpt().forall(step -> !(step.dataType() instanceof CalendarIntervalType));
    }

    private static Set<Set<Long>> withColumns(Set<Set<Long>> keys, Set<Long> columns) {
        Set<Set<Long>> longer = new LinkedHashSet<>();
        for (Set<Long> key : keys) {
            Set<Long> both = new HashSet<>(key);
            both.addAll(columns);
            longer.add(both);
        }
        return longer;
    }

    private Set<Set<Long>> ofOthers(LogicalPlan plan) {
        if (plan instanceof Distinct || isDistinctSet(plan)) {
            Set<Set<Long>> keys = new LinkedHashSet<>();
            if (plan instanceof Distinct distinct) {
                keys.addAll(of(distinct.child()));
            }
            keys.add(idsOf(plan.output()));
            return keys;
        }
        boolean keepsRows = plan instanceof UnaryNode
                && !(plan instanceof Generate)
                && !Trees.kind(plan).equals("Expand");
        return keepsRows ? of(((UnaryNode) plan).child()) : Set.of();
    }

    private static boolean isDistinctSet(LogicalPlan plan) {
        return (plan instanceof Intersect intersect && !intersect.isAll())
                || (plan instanceof Except except && !except.isAll());
    }

    private static Set<Set<Long>> declared(Input input, LogicalPlan plan) {
        Set<Long> key = new HashSet<>();
        for (Attribute column : CollectionConverters.asJava(plan.output())) {
            if (input.key().contains(column.name())) {
                key.add(column.exprId().id());
            }
        }
        return !input.key().isEmpty() && key.size() == input.key().size() ? Set.of(key) : Set.of();
    }

    /** Makes the common tables of a plan known; they stand outside of what reads them. */
    void note(WithCTE with) {
        CollectionConverters.asJava(with.cteDefs()).forEach(table -> commonTables.put(table.id(), table));
    }

    private Set<Set<Long>> ofCommonTable(CTERelationRef reference) {
        CTERelationDef table = commonTables.get(reference.cteId());
        if (table == null) {
            return Set.of();
        }
        Map<Long, Long> renamed = new HashMap<>();
        List<Attribute> inner = CollectionConverters.asJava(table.child().output());
        List<Attribute> outer = CollectionConverters.asJava(reference.output());
        for (int i = 0; i < outer.size(); i++) {
            renamed.put(inner.get(i).exprId().id(), outer.get(i).exprId().id());
        }
        Set<Set<Long>> keys = new LinkedHashSet<>();
        for (Set<Long> key : of(table.child())) {
            if (renamed.keySet().containsAll(key)) {
                Set<Long> moved = new HashSet<>();
                key.forEach(id -> moved.add(renamed.get(id)));
                keys.add(moved);
            }
        }
        return keys;
    }

    /** Keys whose columns all survive, under whatever name. */
    private static Set<Set<Long>> through(List<? extends NamedExpression> columns, Set<Set<Long>> keys) {
        Map<Long, Set<Long>> names = new HashMap<>();
        for (NamedExpression column : columns) {
            Long source = source(column instanceof Alias alias ? alias.child() : (Expression) column);
            if (source != null) {
                names.computeIfAbsent(source, id -> new LinkedHashSet<>())
                        .add(column.exprId().id());
            }
        }
        Set<Set<Long>> surviving = new LinkedHashSet<>();
        for (Set<Long> key : keys) {
            surviving.addAll(oneOfEach(
                    key.stream().map(id -> names.getOrDefault(id, Set.of())).toList()));
        }
        return surviving;
    }

    /** Every choice of one name from each, up to some. */
    private static List<Set<Long>> oneOfEach(List<Set<Long>> alternatives) {
        List<Set<Long>> chosen = List.of(Set.of());
        for (Set<Long> names : alternatives) {
            List<Set<Long>> longer = new ArrayList<>();
            for (Long name : names) {
                for (Set<Long> start : chosen.subList(0, Math.min(chosen.size(), MAX_KEYS))) {
                    Set<Long> next = new HashSet<>(start);
                    next.add(name);
                    longer.add(next);
                }
            }
            chosen = longer;
        }
        return chosen;
    }

    /** The column that an expression stands for, row by row; a row's position stands for the row. */
    static Long source(Expression expression) {
        if (expression instanceof AttributeReference column) {
            return column.exprId().id();
        }
        boolean position = expression instanceof GetStructField field
                && field.child() instanceof AttributeReference row
                && row.name().equals(Input.ROW)
                && field.extractFieldName().equals("position");
        return position ? source(expression.children().head()) : null;
    }

    /** What is grouped by names the groups, as far as it is among the columns. */
    private static Set<Set<Long>> ofAggregate(Aggregate aggregate) {
        List<NamedExpression> columns = CollectionConverters.asJava(aggregate.aggregateExpressions());
        List<Set<Long>> names = new ArrayList<>();
        for (Expression by : CollectionConverters.asJava(aggregate.groupingExpressions())) {
            Set<Long> same = new LinkedHashSet<>();
            for (NamedExpression column : columns) {
                if (by.semanticEquals(column instanceof Alias alias ? alias.child() : (Expression) column)) {
                    same.add(column.exprId().id());
                }
            }
            if (!(by instanceof Literal)) {
                names.add(same);
            }
        }
        return new LinkedHashSet<>(oneOfEach(names));
    }

    private Set<Set<Long>> ofWindow(Window window) {
        Set<Set<Long>> keys = new LinkedHashSet<>(of(window.child()));
        Set<Long> partition = ids(CollectionConverters.asJava(window.partitionSpec()));
        for (NamedExpression column : CollectionConverters.asJava(window.windowExpressions())) {
            if (partition != null
                    && column instanceof Alias alias
                    && alias.child() instanceof WindowExpression expression
                    && expression.windowFunction() instanceof RowNumber) {
                Set<Long> key = new HashSet<>(partition);
                key.add(column.exprId().id());
                keys.add(key);
            }
        }
        return keys;
    }

    /** A column that a filter holds at one value distinguishes no rows. */
    private static Set<Set<Long>> withoutFixed(Expression condition, Set<Set<Long>> keys) {
        Set<Long> fixed = new HashSet<>();
        for (Expression[] sides : Conditions.equalities(condition)) {
            if (sides[0] instanceof AttributeReference column && sides[1] instanceof Literal) {
                fixed.add(column.exprId().id());
            } else if (sides[1] instanceof AttributeReference column && sides[0] instanceof Literal) {
                fixed.add(column.exprId().id());
            }
        }
        Set<Set<Long>> smaller = new LinkedHashSet<>();
        for (Set<Long> key : keys) {
            Set<Long> rest = new HashSet<>(key);
            rest.removeAll(fixed);
            smaller.add(rest);
        }
        return smaller;
    }

    /** The columns that these expressions are, or null where one is something else. */
    private static Set<Long> ids(List<? extends Expression> expressions) {
        Set<Long> ids = new HashSet<>();
        for (Expression expression : expressions) {
            Long id = source(expression);
            if (id == null && !(expression instanceof Literal)) {
                return null;
            }
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    static Set<Long> idsOf(scala.collection.immutable.Seq<Attribute> columns) {
        Set<Long> ids = new HashSet<>();
        CollectionConverters.asJava(columns)
                .forEach(column -> ids.add(column.exprId().id()));
        return ids;
    }
}
