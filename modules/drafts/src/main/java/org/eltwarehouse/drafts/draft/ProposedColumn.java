// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;

/**
 * How a column of a source becomes a column of the silver table. Blanks around the text always go, and an empty text is
 * null.
 *
 * @param source name of the bronze column
 * @param name of the silver column
 * @param scale decimals of a {@link Kind#DECIMAL}, else 0
 * @param formats of a {@link Kind#DATE}, the likeliest first, as {@code java.time} patterns such as {@code yyyy-MM-dd},
 *     {@code yyyyMMdd}, {@code dd.MM.yyyy}
 * @param decimalComma whether numbers are written {@code 1.234,56}
 * @param letters case that text is brought to
 * @param steps what is done to a key's text, in order, so that it equals the key it refers to
 * @param codes what the spellings of a {@link Kind#CODE} mean; a spelling not listed is null, or stays where
 *     {@code openCodes}
 * @param openCodes whether a value that is not listed stays as it is
 * @param nullWords texts that mean "unknown", compared without case
 * @param minimum smallest value that can be true, else null; text of the column's type
 * @param maximum largest value that can be true, {@code business_date} for today, else null
 * @param absolute whether a sign is a slip and goes
 * @param required whether a row without it is refused
 */
public record ProposedColumn(
        String source,
        String name,
        Kind kind,
        int scale,
        List<String> formats,
        boolean decimalComma,
        Letters letters,
        List<KeyStep> steps,
        List<CodeMeaning> codes,
        boolean openCodes,
        List<String> nullWords,
        String minimum,
        String maximum,
        boolean absolute,
        boolean required,
        PrivacyClass privacy,
        String description) {
    public ProposedColumn {
        formats = List.copyOf(formats);
        steps = List.copyOf(steps);
        codes = List.copyOf(codes);
        nullWords = List.copyOf(nullWords);
    }

    /** What the values are. */
    public enum Kind {
        TEXT,
        /** One of few values, each with a meaning. */
        CODE,
        /** Text that names a thing. */
        KEY,
        /** Whole numbers, also where an export writes 11000.0; {@code bigint}. */
        INTEGER,
        /** Exact numbers; {@code decimal(18, scale)}. */
        DECIMAL,
        DATE,
        BOOLEAN
    }

    /** Case that text is brought to. */
    public enum Letters {
        AS_IS,
        UPPER,
        LOWER,
        INITIAL
    }

    /**
     * A step that makes keys of two systems equal, or a number readable.
     *
     * @param argument the prefix or the characters to remove; for {@link Step#REPLACE} what is replaced; for
     *     {@link Step#SIGN_FIRST} the minus; else empty
     * @param with what {@link Step#REPLACE} puts there, else empty
     * @param from first character from 1 for {@link Step#SUBSTRING}, else 0
     * @param length characters for {@link Step#SUBSTRING}; 0: up to the end
     */
    public record KeyStep(Step step, String argument, String with, int from, int length) {
        /** Kinds of step. */
        public enum Step {
            STRIP_PREFIX,
            REMOVE,
            REPLACE,
            SUBSTRING,
            /** Puts a minus that stands last before the number. */
            SIGN_FIRST
        }
    }

    /** A meaning and the spellings that stand for it, compared without case. */
    public record CodeMeaning(String meaning, List<String> spellings) {
        public CodeMeaning {
            spellings = List.copyOf(spellings);
        }
    }
}
