// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

/**
 * Tokens of a text, estimated upward without a vendor's vocabulary: a word counts one token per four letters begun, every
 * digit, mark and line break one, everything beyond ASCII one per byte of UTF-8. Real vocabularies need less for English and JSON.
 */
public final class TokenEstimate {
    private static final int LETTERS = 4;
    private static final int FRAME = 8;

    private TokenEstimate() {}

    public static int of(String text) {
        long tokens = FRAME;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
            tokens += letter && letters % LETTERS == 0 ? 1 : 0;
            letters = letter ? letters + 1 : 0;
            if (!letter) {
                tokens += other(character, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            }
        }
        return (int) Math.min(tokens, Integer.MAX_VALUE / 4);
    }

    private static int other(char character, char next) {
        if (character == ' ') {
            // A blank belongs to the word behind it; blanks in a row to each other.
            return next == ' ' || Character.isLetterOrDigit(next) ? 0 : 1;
        }
        return character < 0x80 ? 1 : character < 0x800 ? 2 : 3;
    }
}
