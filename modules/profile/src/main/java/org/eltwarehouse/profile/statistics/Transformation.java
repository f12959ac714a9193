// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.statistics;

/**
 * A step that brings a key's text to the form of another. Texts are without blanks around them and in upper case before the
 * first step.
 *
 * @param argument the prefix or the character to remove or replace, else empty
 * @param with what {@link Kind#REPLACE} puts there, else empty
 * @param from first character from 1 for {@link Kind#SUBSTRING}, else 0
 * @param length characters for {@link Kind#SUBSTRING}; 0: up to the end
 */
public record Transformation(Kind kind, String argument, String with, int from, int length) {
    /** Kinds of step. */
    public enum Kind {
        STRIP_PREFIX,
        REMOVE,
        REPLACE,
        SUBSTRING
    }

    public static Transformation stripPrefix(String prefix) {
        return new Transformation(Kind.STRIP_PREFIX, prefix, "", 0, 0);
    }

    public static Transformation remove(String character) {
        return new Transformation(Kind.REMOVE, character, "", 0, 0);
    }

    public static Transformation replace(String character, String with) {
        return new Transformation(Kind.REPLACE, character, with, 0, 0);
    }

    public static Transformation substring(int from, int length) {
        return new Transformation(Kind.SUBSTRING, "", "", from, length);
    }

    /** The text after this step. */
    public String apply(String text) {
        return switch (kind) {
            case STRIP_PREFIX -> text.startsWith(argument) ? text.substring(argument.length()) : text;
            case REMOVE -> text.replace(argument, "");
            case REPLACE -> text.replace(argument, with);
            case SUBSTRING -> {
                int start = Math.min(from - 1, text.length());
                int end = length == 0 ? text.length() : Math.min(start + length, text.length());
                yield text.substring(start, end);
            }
        };
    }
}
