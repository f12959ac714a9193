// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

/** Blanks where none belong: around a text, or instead of it. */
final class Blanks {

    private Blanks() {}

    static String around(Draw draw, double share, String text) {
        if (text.isEmpty() || !draw.chance(share)) {
            return text;
        }
        return switch (draw.below(4)) {
            case 0 -> " " + text;
            case 1 -> " " + text + " ";
            case 2 -> text + "  ";
            default -> text + " ";
        };
    }

    static String after(Draw draw, double share, String text) {
        return draw.chance(share) && !text.isBlank() ? text + " " : text;
    }

    /** What stands in the cell of a code that is not known. */
    static String insteadOfCode(Draw draw) {
        return draw.chance(Dirt.MISSING_CODE_IS_BLANKS) ? "  " : "";
    }
}
