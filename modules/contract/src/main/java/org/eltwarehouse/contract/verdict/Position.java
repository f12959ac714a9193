// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.verdict;

/**
 * Where in a text something stands, written {@code 1:15}.
 *
 * @param line counted from 1
 * @param column in characters, counted from 1
 */
public record Position(int line, int column) {
    /** The place of a character of a text. */
    public static Position of(String text, int index) {
        int end = Math.min(index, text.length());
        int start = text.lastIndexOf('\n', end - 1) + 1;
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, end - start + 1);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
