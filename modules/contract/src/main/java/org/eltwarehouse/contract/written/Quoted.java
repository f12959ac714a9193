// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words of a document as a message shows them: whatever they hold, a message stays short and on its line. */
public final class Quoted {
    private static final int MAX_LENGTH = 60;
    private static final int MAX_WORDS = 20;

    private Quoted() {}

    /** The text in single quotes. */
    public static String text(String text) {
        return "'" + bounded(text) + "'";
    }

    /** The text as YAML in double quotes. */
    public static String yaml(String text) {
        return "\"" + bounded(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Words one after the other, as many as a message bears. */
    public static String words(Collection<String> words) {
        String shown = words.stream().limit(MAX_WORDS).map(Quoted::bounded).collect(Collectors.joining(", "));
        return words.size() > MAX_WORDS ? shown + " and " + (words.size() - MAX_WORDS) + " more" : shown;
    }

    /** Without what a terminal would obey or hide, on one line, at most 60 characters. */
    public static String bounded(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH + 1L).forEach(c -> shown.appendCodePoint(isVisible(c) ? c : ' '));
        return shown.codePointCount(0, shown.length()) > MAX_LENGTH
                ? shown.substring(0, shown.offsetByCodePoints(0, MAX_LENGTH - 3)) + "..."
                : shown.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
