// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

/** Which characters a text from outside may hold. */
public final class Characters {
    private Characters() {}

    /**
     * Whether all characters print something, or are a blank: no control, no direction mark, no half of a pair.
     *
     * @param lines whether line feeds and tabs are fine
     */
    public static boolean allPrint(String text, boolean lines) {
        return text.codePoints()
                .allMatch(character -> prints(character) || (lines && (character == '\n' || character == '\t')));
    }

    private static boolean prints(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
