// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Set;

/** The kinds of nodes that a parsed query may consist of. */
final class ParsedKinds {
    /** What a query does with rows. */
    static final Set<String> OPERATIONS = AllowedFunctions.names(
            "Project Filter Join Aggregate Sort Union Distinct Intersect Except OneRowRelation LocalRelation",
            "SubqueryAlias Subquery UnresolvedRelation UnresolvedWith UnresolvedHaving UnresolvedInlineTable",
            "UnresolvedSubqueryColumnAliases WithWindowDefinition Generate GlobalLimit LocalLimit Offset Pivot Unpivot");

    /** What a query does with rows that keeps every one of them. */
    static final Set<String> ROW_PRESERVING =
            Set.of("Project", "SubqueryAlias", "UnresolvedRelation", "UnresolvedWith", "WithWindowDefinition");

    /** What a query does with values, apart from calling functions by name. */
    static final Set<String> EXPRESSIONS = AllowedFunctions.names(
            "UnresolvedAttribute AttributeReference UnresolvedStar UnresolvedStarExceptOrReplace UnresolvedAlias Alias",
            "MultiAlias UnresolvedExtractValue UnresolvedFunction UnresolvedGenerator Literal NamedParameter",
            "PosParameter And Or Not EqualTo EqualNullSafe LessThan LessThanOrEqual GreaterThan GreaterThanOrEqual In",
            "IsNull IsNotNull IsUnknown IsNotUnknown InSubquery ListQuery Exists ScalarSubquery Like ILike RLike LikeAll",
            "LikeAny NotLikeAll NotLikeAny Add Subtract Multiply Divide IntegralDivide Remainder UnaryMinus",
            "UnaryPositive BitwiseAnd BitwiseOr BitwiseXor BitwiseNot ShiftLeft ShiftRight Concat CaseWhen Cast Coalesce",
            "SortOrder UnresolvedWindowExpression WindowExpression WindowSpecDefinition WindowSpecReference",
            "SpecifiedWindowFrame UnspecifiedFrame UnboundedPreceding UnboundedFollowing CurrentRow LambdaFunction",
            "UnresolvedNamedLambdaVariable CreateNamedStruct CreateStruct TimestampAdd TimestampDiff Substring",
            "StringTrim StringTrimLeft StringTrimRight StringLocate Overlay Rollup Cube GroupingSets",
            "UnresolvedOrdinal AggregateExpression Count First Last");

    private ParsedKinds() {}
}
