// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Set;

/** The kinds of nodes that an analysed query may consist of, apart from what the functions on the list make. */
final class AnalysedKinds {
    static final Set<String> OPERATIONS = AllowedFunctions.names(
            "Project Filter Join Aggregate Sort Union Distinct Intersect Except OneRowRelation LocalRelation",
            "SubqueryAlias WithCTE CTERelationDef CTERelationRef Window Generate GlobalLimit LocalLimit Offset Expand");

    /** A silver query keeps every row. */
    static final Set<String> ROW_PRESERVING =
            Set.of("Project", "Window", "SubqueryAlias", "WithCTE", "CTERelationDef", "CTERelationRef");

    /** What has no argument: columns, literals, and the ends of windows. */
    static final Set<String> LEAVES = AllowedFunctions.names(
            "AttributeReference Literal OuterReference NamedLambdaVariable CommonExpressionRef UnboundedPreceding",
            "UnboundedFollowing CurrentRow RowNumber UnspecifiedFrame Pi EulerNumber Count");

    /** Grammar, and what the functions on the list are made of. */
    static final Set<String> EXPRESSIONS = AllowedFunctions.names(
            "Alias And Or Not EqualTo EqualNullSafe LessThan LessThanOrEqual GreaterThan GreaterThanOrEqual In InSet",
            "IsNull IsNotNull InSubquery ListQuery Exists ScalarSubquery Like ILike RLike LikeAll LikeAny NotLikeAll",
            "NotLikeAny Add Subtract Multiply Divide IntegralDivide Remainder UnaryMinus UnaryPositive BitwiseAnd",
            "BitwiseOr BitwiseXor BitwiseNot CaseWhen Cast Coalesce If SortOrder WindowExpression WindowSpecDefinition",
            "SpecifiedWindowFrame LambdaFunction CreateNamedStruct CreateArray CreateMap GetStructField",
            "GetArrayStructFields GetArrayItem GetMapValue TimestampAdd TimestampDiff AggregateExpression OuterReference",
            "BaseGroupingSets Grouping GroupingID ScalaUDF KnownNotNull KnownFloatingPointNormalized With",
            "CommonExpressionDef CommonExpressionRef PivotFirst CheckOverflow",
            "DateAddInterval DateAddYMInterval TimestampAddInterval TimestampAddYMInterval SubtractDates",
            "SubtractTimestamps MultiplyYMInterval MultiplyDTInterval DivideYMInterval DivideDTInterval",
            "DatetimeSub ElementAt ArrayContains StaticInvoke Invoke RegExpReplace StringReplace TruncDate Concat",
            "StringSplit StringTrim StringTrimLeft StringTrimRight StringTrimBoth Substring ParseToDate Length Upper Lower",
            "DateAdd DateSub DateDiff TryEval GetTimestamp Extract Year Month DayOfMonth Quarter Percentile Stack",
            "UnresolvedNamedLambdaVariable UserDefinedGenerator ConcatWs Reverse ArrayAggregate Explode PosExplode Inline",
            "GeneratorOuter StringLPad StringRPad BinaryPad Floor Ceil RoundFloor RoundCeil Contains StartsWith EndsWith",
            "Hour Minute Second SecondWithFraction AnyValue ListAgg Encode Decode StringDecode ExtractANSIIntervalYears",
            "ExtractANSIIntervalMonths ExtractANSIIntervalDays ExtractANSIIntervalHours ExtractANSIIntervalMinutes",
            "ExtractANSIIntervalSeconds PercentileCont PercentileDisc ParseToTimestamp MakeTimestamp MakeDate",
            "JsonToStructs StructsToJson Base64 UnBase64 ArraySize MapContainsKey Sequence SplitPart First Last Mask ToCharacter");

    private AnalysedKinds() {}
}
