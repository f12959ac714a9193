// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

/**
 * The one wrapping that is tolerated, because servers without structured outputs are fond of it: the whole text is a line
 * {@code ```json}, the object, and a line {@code ```}. Anything else around the object is refused.
 */
final class Fence {
    private static final String OPEN = "```json\n";
    private static final String CLOSE = "\n```";

    private Fence() {}

    static String inside(String text) {
        String whole = text.strip();
        if (whole.startsWith(OPEN) && whole.endsWith(CLOSE) && whole.length() > OPEN.length() + CLOSE.length()) {
            // Blanks instead of a cut, so that places keep their offset.
            int start = text.indexOf(OPEN);
            return " ".repeat(start + OPEN.length())
                    + text.substring(start + OPEN.length(), text.lastIndexOf(CLOSE))
                    + "\n";
        }
        return text;
    }
}
