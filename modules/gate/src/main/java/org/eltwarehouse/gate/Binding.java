// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.AliasIdentifier;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.analysis.Star;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.types.DataTypes;
import scala.Option;
import scala.PartialFunction;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * Puts the inputs and the business date into a parsed query, without any catalog. In silver it also carries each row's
 * identity and source strings through every projection, so that the engine can account for the row afterwards.
 */
final class Binding {
    private final Map<String, Input> inputs;
    private final Expression businessDate;
    private final boolean carryRows;

    Binding(Map<String, Input> inputs, LocalDate businessDate, boolean carryRows) {
        this.inputs = inputs;
        this.businessDate = new Literal((int) businessDate.toEpochDay(), DataTypes.DateType);
        this.carryRows = carryRows;
    }

    LogicalPlan bind(LogicalPlan plan) {
        return bind(plan, Set.of());
    }

    /** Binds a part of the query in which these common tables are known; they hide inputs of the same name. */
    private LogicalPlan bind(LogicalPlan node, Set<String> commonTables) {
        if (node instanceof UnresolvedRelation relation) {
            return bindRelation(relation, commonTables);
        } else if (node instanceof UnresolvedWith with) {
            return bindCommonTables(with, commonTables);
        }
        LogicalPlan children = node.mapChildren(function(child -> bind((LogicalPlan) child, commonTables)));
        LogicalPlan bound = children.transformExpressions(
                rule(Expression.class, expression -> bindValue(expression, commonTables)));
        return carryRows && bound instanceof Project project ? carryRow(project) : bound;
    }

    private Expression bindValue(Expression expression, Set<String> commonTables) {
        if (expression instanceof NamedParameter) {
            return businessDate;
        } else if (expression instanceof SubqueryExpression subquery) {
            return subquery.withNewPlan(bind(subquery.plan(), commonTables));
        }
        return expression;
    }

    private LogicalPlan bindRelation(UnresolvedRelation relation, Set<String> commonTables) {
        List<String> parts = CollectionConverters.asJava(relation.multipartIdentifier());
        String called = String.join(".", parts).toLowerCase(Locale.ROOT);
        Input input = inputs.get(called);
        if (input == null || (parts.size() == 1 && commonTables.contains(called))) {
            return relation;
        }
        AliasIdentifier name = new AliasIdentifier(
                input.table().name(),
                CollectionConverters.asScala(List.of(input.table().schema())).toSeq());
        return new SubqueryAlias(name, input.rows().queryExecution().analyzed());
    }

    private LogicalPlan bindCommonTables(UnresolvedWith with, Set<String> outer) {
        Set<String> known = new HashSet<>(outer);
        List<Tuple3<String, SubqueryAlias, Option<Object>>> bound = new ArrayList<>();
        for (Tuple3<String, SubqueryAlias, Option<Object>> relation :
                CollectionConverters.asJava(with.cteRelations())) {
            bound.add(
                    new Tuple3<>(relation._1(), (SubqueryAlias) bind(relation._2(), Set.copyOf(known)), relation._3()));
            known.add(relation._1().toLowerCase(Locale.ROOT));
        }
        return new UnresolvedWith(
                bind(with.child(), known), CollectionConverters.asScala(bound).toSeq(), with.allowRecursion());
    }

    private static Project carryRow(Project project) {
        List<NamedExpression> columns = new ArrayList<>(CollectionConverters.asJava(project.projectList()));
        if (columns.stream().noneMatch(column -> column instanceof Star)) {
            columns.add(UnresolvedAttribute.quoted(Input.ROW));
            columns.add(UnresolvedAttribute.quoted(Input.RAW));
        }
        return new Project(CollectionConverters.asScala(columns).toSeq(), project.child());
    }

    private static <T> PartialFunction<T, T> rule(Class<T> type, java.util.function.UnaryOperator<T> change) {
        return new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(T node) {
                return type.isInstance(node);
            }

            @Override
            public T apply(T node) {
                return change.apply(node);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <A, B> scala.Function1<A, B> function(java.util.function.Function<Object, Object> change) {
        return new scala.runtime.AbstractFunction1<>() {
            @Override
            public B apply(A argument) {
                return (B) change.apply(argument);
            }
        };
    }
}
