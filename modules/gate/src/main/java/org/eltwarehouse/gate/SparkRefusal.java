// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.QueryContext;
import org.apache.spark.sql.AnalysisException;
import org.eltwarehouse.contract.verdict.Position;

/** What Spark's parser and analyzer say against a text. They quote the text itself, never data: there is none. */
final class SparkRefusal {
    private static final int MAX_CHARACTERS = 300;

    /** What its messages carry besides their sentence: condition, kind, state, place and address. */
    private static final Pattern BESIDES = Pattern.compile(
            "^\\[[A-Z0-9_.]+] |The feature is not supported: "
                    + "| SQLSTATE: \\w+|; line \\d+ pos \\d+;?$| (?:Please, refer to|For more information)[^']*'[^']*'[^.]*\\.");

    /** What to do, by the start of the condition's name. */
    private static final Map<String, String> WAYS_OUT = Map.ofEntries(
            Map.entry(
                    "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS",
                    "compute that column in a `with` part first and read it here"),
            Map.entry("MISSING_AGGREGATION", "group by that column too, or aggregate it"),
            Map.entry("MISSING_GROUP_BY", "add a group by with the columns that are not aggregated"),
            Map.entry("AMBIGUOUS_REFERENCE", "put the name of its table before it"),
            Map.entry(
                    "INVALID_WHERE_CONDITION",
                    "filter groups with having, and what a window made in a next `with` part"),
            Map.entry("DATATYPE_MISMATCH", "cast to the type that is needed there"),
            Map.entry("INCOMPATIBLE_COLUMN_TYPE", "cast so that all parts have the same types in the same order"),
            Map.entry("NUM_COLUMNS_MISMATCH", "give all parts the same columns in the same order"),
            Map.entry("WRONG_NUM_ARGS", "call it with as many"),
            Map.entry("NESTED_AGGREGATE_FUNCTION", "aggregate in a `with` part first"),
            Map.entry("WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE", "add over (partition by ... order by ...)"),
            Map.entry("MISSING_WINDOW_SPECIFICATION", "add window ... as (partition by ... order by ...)"),
            Map.entry("GROUP_BY_POS_OUT_OF_RANGE", "name the column"),
            Map.entry("ORDER_BY_POS_OUT_OF_RANGE", "name the column"));

    private SparkRefusal() {}

    /** Why what was analysed does not fit. */
    static String reason(AnalysisException e) {
        return isUnknownColumn(e)
                ? "does not fit: there is no column "
                        + bounded(e.getMessageParameters().get("objectName"))
                : "does not fit: " + sentence(e);
    }

    /** What to do about it; of names that are there Spark tells the nearest first. */
    static String wayOut(AnalysisException e) {
        String near = isUnknownColumn(e) ? e.getMessageParameters().get("proposal") : null;
        return near == null
                ? known(e).orElse("correct the query there")
                : "did you mean " + bounded(near.replaceFirst(", .*", "")) + "?";
    }

    private static Optional<String> known(AnalysisException e) {
        String condition = String.valueOf(e.getCondition());
        return WAYS_OUT.entrySet().stream()
                .filter(known -> condition.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isUnknownColumn(AnalysisException e) {
        return String.valueOf(e.getCondition()).startsWith("UNRESOLVED_COLUMN.");
    }

    /** The first line of what is wrong, without what only Spark's own tools read, shortened. */
    static String sentence(AnalysisException e) {
        String line = e.getSimpleMessage()
                .lines()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        String sentence = BESIDES.matcher(line.replaceAll("lateralAliasReference\\((\\w+)\\)", "$1")
                        .replace(" unspecifiedframe$()", ""))
                .replaceAll("")
                .strip();
        return bounded(sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence);
    }

    private static String bounded(String text) {
        return text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) + "..." : text;
    }

    /** Where, or null where Spark does not say. */
    static Position place(AnalysisException e) {
        if (e.line().nonEmpty() && e.startPosition().nonEmpty()) {
            return new Position(
                    (Integer) e.line().get(), (Integer) e.startPosition().get() + 1);
        }
        return null;
    }

    /** Where in the text, or null where Spark does not say, or speaks of a function that the text calls. */
    static Position place(AnalysisException e, String text) {
        if (e.getQueryContext().length > 0
                && !e.getQueryContext()[0].objectType().isEmpty()) {
            return null;
        }
        Position place = place(e);
        if (place == null && e.getQueryContext().length > 0) {
            QueryContext context = e.getQueryContext()[0];
            return context.startIndex() < 0 ? null : Position.of(text, context.startIndex());
        }
        return place;
    }
}
