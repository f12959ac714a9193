// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.OuterReference;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.expressions.RowNumberLike;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.Count;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.gate.functions.Functions;
import scala.jdk.javaapi.CollectionConverters;

/** Follows privacy classes from input columns to output columns through Spark's analysed plan. */
final class Lineage {
    private final Map<String, Input> inputs;
    private final Map<Long, PrivacyClass> classes = new HashMap<>();
    private final Map<Long, List<PrivacyClass>> commonTables = new HashMap<>();

    Lineage(Map<String, Input> inputs) {
        this.inputs = inputs;
    }

    /** The input that a node stands for, or null; {@code layer.table} names are given by the binding alone. */
    static Input inputOf(Object node, Map<String, Input> inputs) {
        if (node instanceof SubqueryAlias alias
                && alias.identifier().qualifier().nonEmpty()) {
            String name = alias.identifier().qualifier().mkString(".") + "."
                    + alias.identifier().name();
            for (Input input : inputs.values()) {
                if (input.table().toString().equals(name)) {
                    return input;
                }
            }
        }
        return null;
    }

    /** The highest class that flows into each output column, in order. */
    List<PrivacyClass> outputs(LogicalPlan plan) {
        follow(plan);
        return CollectionConverters.asJava(plan.output()).stream()
                .map(this::classOf)
                .toList();
    }

    private void follow(LogicalPlan node) {
        Input input = inputOf(node, inputs);
        if (input != null) {
            for (Attribute column : CollectionConverters.asJava(node.output())) {
                learn(column, input.classes().getOrDefault(column.name(), PrivacyClass.FREE_TEXT));
            }
            return;
        }
        if (node instanceof WithCTE with) {
            for (CTERelationDef relation : CollectionConverters.asJava(with.cteDefs())) {
                commonTables.put(relation.id(), outputs(relation.child()));
            }
            follow(with.plan());
            return;
        }
        CollectionConverters.asJava(node.children()).forEach(this::follow);
        List<Attribute> output = CollectionConverters.asJava(node.output());
        if (node instanceof CTERelationRef reference) {
            List<PrivacyClass> known = commonTables.get(reference.cteId());
            for (int i = 0; i < output.size(); i++) {
                learn(output.get(i), known.get(i));
            }
        } else if (node instanceof Union union) {
            for (int i = 0; i < output.size(); i++) {
                learn(output.get(i), classOfBranches(union, i));
            }
        } else {
            learnNamed(node);
            learnRest(node, output);
        }
    }

    private PrivacyClass classOfBranches(Union union, int column) {
        return CollectionConverters.asJava(union.children()).stream()
                .map(branch -> classOf(branch.output().apply(column)))
                .reduce(PrivacyClass.NONE, PrivacyClass::max);
    }

    private void learnNamed(LogicalPlan node) {
        for (Expression expression : CollectionConverters.asJava(node.expressions())) {
            if (expression instanceof NamedExpression named && !(expression instanceof AttributeReference)) {
                classes.put(named.exprId().id(), classOf(expression));
            }
        }
    }

    /** Output columns that a node makes in a way we do not know get the highest class of all that flows into the node. */
    private void learnRest(LogicalPlan node, List<Attribute> output) {
        for (Attribute column : output) {
            if (!classes.containsKey(column.exprId().id())) {
                List<PrivacyClass> flows = new ArrayList<>();
                CollectionConverters.asJava(node.expressions()).stream()
                        .filter(e -> !(e instanceof Attribute made
                                && node.producedAttributes().contains(made)))
                        .forEach(e -> flows.add(classOf(e)));
                learn(column, flows.stream().reduce(PrivacyClass.NONE, PrivacyClass::max));
            }
        }
    }

    private void learn(Attribute column, PrivacyClass privacy) {
        classes.merge(column.exprId().id(), privacy, PrivacyClass::max);
    }

    private PrivacyClass classOf(Expression expression) {
        if (expression instanceof AttributeReference column) {
            return classes.getOrDefault(column.exprId().id(), PrivacyClass.FREE_TEXT);
        } else if (expression instanceof OuterReference outer) {
            return classOf((Expression) outer.e());
        } else if (expression instanceof Count || expression instanceof IsNull || expression instanceof IsNotNull) {
            return PrivacyClass.NONE;
        } else if (expression instanceof WindowExpression window) {
            return window.windowFunction() instanceof RowNumberLike
                    ? PrivacyClass.NONE
                    : classOf(window.windowFunction());
        } else if (expression instanceof PlanExpression<?> subquery && subquery.plan() instanceof LogicalPlan plan) {
            return outputs(plan).stream().reduce(classOfChildren(expression), PrivacyClass::max);
        } else if (expression instanceof ScalaUDF function) {
            return classOfFunction(function);
        }
        return classOfChildren(expression);
    }

    private PrivacyClass classOfFunction(ScalaUDF function) {
        PrivacyClass argument = classOfChildren(function);
        String name = function.udfName().getOrElse(() -> "");
        if ((name.equals(Functions.PSEUDONYM) && argument == PrivacyClass.IDENTIFIER)
                || (name.equals(Functions.AGE_BAND) && argument == PrivacyClass.PERSONAL)) {
            return PrivacyClass.QUASI;
        }
        return argument;
    }

    private PrivacyClass classOfChildren(Expression expression) {
        return CollectionConverters.asJava(expression.children()).stream()
                .map(this::classOf)
                .reduce(PrivacyClass.NONE, PrivacyClass::max);
    }
}
