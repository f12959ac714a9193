// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import org.apache.spark.QueryContext;
import org.apache.spark.sql.AnalysisException;
import org.eltwarehouse.contract.verdict.Position;

/** What Spark's parser and analyzer say against a text. They quote the text itself, never data: there is none. */
final class SparkRefusal {
    private static final int MAX_CHARACTERS = 200;

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
                ? "correct the names and types"
                : "did you mean " + bounded(near.replaceFirst(", .*", "")) + "?";
    }

    private static boolean isUnknownColumn(AnalysisException e) {
        return String.valueOf(e.getCondition()).startsWith("UNRESOLVED_COLUMN.");
    }

    /** The first line of what is wrong, shortened. */
    static String sentence(AnalysisException e) {
        String line = e.getSimpleMessage()
                .lines()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return bounded(line);
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
