// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import java.util.regex.Pattern;

/** Text as it reads literally in Markdown: on one line, of bounded length, with every active character disarmed. */
final class EscapedText {
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Zs}]+");
    /** Marks that reorder or hide what a reader sees. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    /** What would open a heading, a list or a rule at the start of a block. */
    private static final Pattern BLOCK_START =
            Pattern.compile("^(?:#(?=[#\\s]|$)|[+-](?=[\\s-]|$)|(\\d+)(?=[.)](?:\\s|$)))");

    private static final String ACTIVE = "\\`*[]<>|~$";

    private EscapedText() {}

    /** Text that may start a block. */
    static String of(String raw, int limit) {
        return BLOCK_START.matcher(disarmed(oneLine(raw, limit))).replaceFirst(start -> {
            String digits = start.group(1);
            return digits == null ? "\\\\" + start.group() : digits + "\\\\";
        });
    }

    /** Text that follows other text on its line; blanks at its ends stay. */
    static String continuing(String text) {
        return disarmed(BREAKING.matcher(text).replaceAll(" "));
    }

    private static String disarmed(String line) {
        StringBuilder escaped = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            if (isActive(line, i)) {
                escaped.append('\\');
            }
            escaped.append(line.charAt(i));
        }
        return escaped.toString();
    }

    /** Text without line breaks, control characters and invisible marks, cut after so many characters. */
    static String oneLine(String raw, int limit) {
        String visible = INVISIBLE.matcher(raw == null ? "" : raw).replaceAll("");
        String line = BREAKING.matcher(visible).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, limit)) + "…";
    }

    private static boolean isActive(String line, int i) {
        char c = line.charAt(i);
        return switch (c) {
            case '_' -> !(wordAt(line, i - 1) && wordAt(line, i + 1));
            case '&' -> wordAt(line, i + 1) || line.startsWith("#", i + 1);
            case ':' -> line.startsWith("//", i + 1);
            case '.' -> i >= 3 && line.regionMatches(true, i - 3, "www", 0, 3);
            default -> ACTIVE.indexOf(c) >= 0;
        };
    }

    private static boolean wordAt(String line, int i) {
        return i >= 0 && i < line.length() && Character.isLetterOrDigit(line.charAt(i));
    }
}
