// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.UnaryOperator;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.check.SqlWords;

/**
 * A named condition over a row of a silver query: its output columns by name, its source strings as {@code raw.<column>}.
 * It is written out, or said of a column and its source string.
 *
 * @param when a boolean Spark SQL expression; null counts as false
 * @param cleared a column that is null although its source string holds something
 * @param differs a column that is not what a function reads from its source string
 * @param reads the function, where {@code differs} names a column
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(String rule, String when, String cleared, String differs, String reads) {
    public Rule {
        Names.requireIdentifier(rule, "rule name");
        int forms = (when == null ? 0 : 1) + (cleared == null ? 0 : 1) + (differs == null ? 0 : 1);
        if (forms == 0) {
            throw new IllegalArgumentException("the condition of rule " + rule + " is missing");
        }
        if (forms > 1 || (differs == null) != (reads == null)) {
            throw new IllegalArgumentException(
                    "rule " + rule + " must have when, or cleared, or differs together with reads");
        }
        if (when != null) {
            Names.requireText(when, "the condition of rule " + rule);
        } else if (cleared != null) {
            Names.requireIdentifier(cleared, "the column that rule " + rule + " calls cleared");
        } else {
            Names.requireIdentifier(differs, "the column that rule " + rule + " says differs");
            Names.requireIdentifier(reads, "the function that rule " + rule + " reads by");
        }
    }

    /** A rule whose condition is written out. */
    public Rule(String rule, String when) {
        this(rule, when, null, null, null);
    }

    /** The column that the rule is said of; null where its condition is written out. */
    public String column() {
        return cleared == null ? differs : cleared;
    }

    /**
     * The condition in SQL.
     *
     * @param origin what the column of the source is called that a column is read from
     */
    String condition(UnaryOperator<String> origin) {
        if (when != null) {
            return when;
        }
        String source = "raw." + SqlWords.name(origin.apply(column()));
        return cleared == null
                ? "not (" + SqlWords.name(differs) + " <=> " + reads + "(" + source + "))"
                : SqlWords.name(cleared) + " is null and " + source + " rlike '[^\\\\s\\u00a0]'";
    }
}
