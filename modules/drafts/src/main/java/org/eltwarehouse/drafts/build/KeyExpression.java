// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep;
import org.eltwarehouse.drafts.draft.ProposedColumn.Letters;

/** Text in one case, and the steps that make the keys of two systems equal. Nothing left is null. */
final class KeyExpression {
    private KeyExpression() {}

    static Sql of(Sql text, ProposedColumn column) {
        return column.steps().isEmpty()
                ? lettered(Sql.call("nullif", text, "''"), column.letters())
                : Sql.call("nullif", stepped(lettered(text, column.letters()), column), "''");
    }

    static Sql lettered(Sql text, Letters letters) {
        return switch (letters) {
            case AS_IS -> text;
            case UPPER -> Sql.call("upper", text);
            case LOWER -> Sql.call("lower", text);
            case INITIAL -> Sql.call("initcap", text);
        };
    }

    static Sql stepped(Sql text, ProposedColumn column) {
        Sql stepped = text;
        for (KeyStep step : column.steps()) {
            stepped = step(stepped, step, column.letters());
        }
        return stepped;
    }

    private static Sql step(Sql text, KeyStep step, Letters letters) {
        String argument = cased(step.argument(), letters);
        return switch (step.step()) {
            case STRIP_PREFIX -> Sql.call("regexp_replace", text, SqlText.literal("^" + SqlText.regex(argument)), "''");
            case REMOVE ->
                argument.codePointCount(0, argument.length()) == 1
                        ? Sql.call("replace", text, SqlText.literal(argument), "''")
                        : Sql.call("translate", text, SqlText.literal(argument), "''");
            case REPLACE ->
                Sql.call("replace", text, SqlText.literal(argument), SqlText.literal(cased(step.with(), letters)));
            case SUBSTRING ->
                step.length() == 0
                        ? Sql.call("substring", text, Integer.toString(step.from()))
                        : Sql.call("substring", text, Integer.toString(step.from()), Integer.toString(step.length()));
            case SIGN_FIRST ->
                Sql.call("regexp_replace", text, SqlText.literal("^(.+)" + SqlText.regex(argument) + "$"), "'-$1'");
        };
    }

    /** What a step looks for stands in the case that the text has by then. */
    private static String cased(String text, Letters letters) {
        return switch (letters) {
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case AS_IS, INITIAL -> text;
        };
    }

    /** Whether a step does what it says. */
    static boolean sound(KeyStep step) {
        boolean argued = step.argument() != null
                && !step.argument().isEmpty()
                && step.argument().length() <= 64
                // Half a character stands in no text that was decoded, and Spark reads a question mark for it.
                && StandardCharsets.UTF_8.newEncoder().canEncode(step.argument());
        return switch (step.step()) {
            case STRIP_PREFIX, REMOVE, SIGN_FIRST -> argued;
            case REPLACE -> argued && step.with() != null && step.with().length() <= 64;
            case SUBSTRING -> step.from() >= 1 && step.length() >= 0;
        };
    }
}
