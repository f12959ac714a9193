// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/** What a call gives for a parameter, for as long as a query is analysed: it must be of the declared type. */
final class Argument extends Expression {
    private static final long serialVersionUID = 1;

    private final Expression child;
    private final String parameter;
    private final DataType type;

    /**
     * An argument.
     *
     * @param parameter how an error names what it is given for
     */
    Argument(Expression child, String parameter, DataType type) {
        this.child = child;
        this.parameter = parameter;
        this.type = type;
    }

    /** The plan with what was given in the place of each argument. */
    static LogicalPlan unwrapped(LogicalPlan plan) {
        return plan.transformAllExpressionsWithSubqueries(new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(Expression node) {
                return node instanceof Argument;
            }

            @Override
            public Expression apply(Expression node) {
                return unwrapped(node);
            }
        });
    }

    private static Expression unwrapped(Expression node) {
        return node instanceof Argument argument ? unwrapped(argument.child) : node;
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        DataType given = child.dataType();
        // A number may be given for a wider one; a text is nothing that another value turns into unseen.
        boolean fits = given.equals(DataTypes.NullType)
                || given.equals(type)
                || (!type.equals(DataTypes.StringType) && Cast.canUpCast(given, type));
        return fits
                ? TypeCheckResult.TypeCheckSuccess$.MODULE$
                : new TypeCheckResult.TypeCheckFailure(
                        parameter + " is a " + type.sql().toLowerCase(Locale.ROOT) + ", but is given a "
                                + given.sql().toLowerCase(Locale.ROOT));
    }

    @Override
    public Seq<Expression> children() {
        return CollectionConverters.asScala(List.of(child)).toSeq();
    }

    @Override
    public DataType dataType() {
        return child.dataType();
    }

    @Override
    public boolean nullable() {
        return child.nullable();
    }

    @Override
    public Object eval(InternalRow input) {
        throw new IllegalStateException("an argument is unwrapped before a query runs");
    }

    @Override
    public ExprCode doGenCode(CodegenContext context, ExprCode code) {
        throw new IllegalStateException("an argument is unwrapped before a query runs");
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
        return new Argument(children.head(), parameter, type);
    }

    @Override
    public int productArity() {
        return 3;
    }

    @Override
    public Object productElement(int index) {
        return switch (index) {
            case 0 -> child;
            case 1 -> parameter;
            default -> type;
        };
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof Argument;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Argument argument
                && child.equals(argument.child)
                && parameter.equals(argument.parameter)
                && type.equals(argument.type);
    }

    @Override
    public int hashCode() {
        return Objects.hash(child, parameter, type);
    }
}
