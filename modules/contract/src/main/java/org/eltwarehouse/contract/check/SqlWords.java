// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

/** Names and values as they stand in a condition. */
public final class SqlWords {
    private SqlWords() {}

    /** A column, which may be named like a word of the language. */
    public static String name(String column) {
        return "`" + column + "`";
    }

    /** A text as a literal, whatever it holds. */
    static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** A value of this type. */
    static String value(String value, String type) {
        return "cast(" + text(value) + " as " + type + ")";
    }
}
