// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

/**
 * How large an answer may be.
 *
 * @param characters of the whole text
 * @param text characters of one text value, unless its component says otherwise
 * @param elements of one list
 * @param digits of one number, as written
 */
public record Bounds(int characters, int text, int elements, int digits) {
    /** Enough for definitions of a few dozen tables. */
    public static final Bounds DEFAULT = new Bounds(512 * 1024, 400, 200, 20);

    public Bounds {
        if (characters < 1 || text < 1 || elements < 1 || digits < 1) {
            throw new IllegalArgumentException("a bound is less than 1");
        }
    }
}
