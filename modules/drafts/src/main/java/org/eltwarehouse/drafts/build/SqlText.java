// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.Locale;
import java.util.Set;

/** Names and literals as they stand in a query; whatever they hold, they end where they should. */
final class SqlText {
    /** Blanks that exports put around values: the usual ones and the non-breaking blank. */
    static final String BLANKS = "' \\t\\r\\n\\u00a0'";
    /** Matches a text that holds anything but blanks. */
    static final String NOT_BLANK = "'[^\\\\s\\u00a0]'";

    /** Words that mean something else where a name may stand. */
    private static final Set<String> RESERVED = Set.of(("add after all alter analyze and anti any array as asc at"
                    + " authorization between both by case cast check cluster collate column columns constraint create"
                    + " cross cube current_date current_path current_database current_schema current_catalog"
                    + " current_time current_timestamp current_user date delete desc describe distinct distribute div"
                    + " drop else end escape except exists explain extract false fetch filter first for foreign from"
                    + " full function functions grant group grouping having if in index inner insert intersect interval"
                    + " into is join key last lateral leading left like ilike limit localtimestamp local map minus"
                    + " named_struct natural no not now null nulls of offset on only option or order out outer over"
                    + " overlaps overlay partition percent pivot position primary range recursive references regexp replace reset"
                    + " right rlike rollup row rows select semi session_user set setminus show some sort sql"
                    + " start stream struct substr substring table tablesample temporary then time timestamp to trailing trim"
                    + " true truncate try_cast unbounded union unique unnest unpivot update user using value"
                    + " values view when where window with within without")
            .split(" "));

    private SqlText() {}

    /** A name, in back quotes where it is a word of the language. */
    static String name(String name) {
        return RESERVED.contains(name) ? "`" + name + "`" : name;
    }

    /** A text literal. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder("'");
        text.codePoints().forEach(point -> append(out, point));
        // Spark substitutes nothing here; should a session ever do, this is still no variable.
        return out.append('\'').toString().replace("${", "\\u0024{");
    }

    private static void append(StringBuilder out, int point) {
        switch (point) {
            case '\'' -> out.append("\\'");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Phrases.hidden(point)) {
                    out.append(String.format(Locale.ROOT, point > 0xffff ? "\\U%08X" : "\\u%04x", point));
                } else {
                    out.appendCodePoint(point);
                }
            }
        }
    }

    /** A regular expression that matches this text and nothing else. */
    static String regex(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (".*+?()|${}".indexOf(point) >= 0) {
                out.append('[').appendCodePoint(point).append(']');
            } else if ("[]^\\".indexOf(point) >= 0) {
                out.append('\\').appendCodePoint(point);
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}
