// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.Locale;

/** Names as people read them. */
final class Phrases {
    private static final int LONGEST = 500;

    private Phrases() {}

    /** A sentence of a proposal as it may stand in a definition: one line of printable text, of bounded length. */
    static String sentence(String text, String otherwise) {
        String line = text == null ? "" : printable(text).strip().replaceAll(" {2,}", " ");
        return line.isEmpty()
                ? otherwise
                : line.substring(
                        0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
    }

    /** Whether a text is all printable. */
    static boolean isPrintable(String text) {
        return printable(text).equals(text);
    }

    private static String printable(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> line.appendCodePoint(hidden(point) ? ' ' : point));
        return line.toString();
    }

    /** Whether a character is none that a person sees. */
    static boolean hidden(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && point != ' ');
    }

    /** {@code order_date} as {@code Order date}. */
    static String of(String name) {
        String words = name.replace('_', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The thing that a table of this name holds: {@code dim_customer} is a customer. */
    static String thing(String table) {
        return table.replaceFirst("^(dim|fact|agg)_", "").replace('_', ' ').strip();
    }

    /** A name without the layer's prefix. */
    static String stem(String table) {
        String stem = table.replaceFirst("^(dim|fact|agg)_", "");
        return Problems.isName(stem) ? stem : table;
    }
}
