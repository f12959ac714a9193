// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text without disguises: no JSON escapes, no invisible characters, letters and digits of all widths and scripts as plain ones. */
final class FoldedText {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})|\\\\([/\"])");

    private FoldedText() {}

    static String of(String text) {
        String open = ESCAPE.matcher(text).replaceAll(FoldedText::character);
        String normal = Normalizer.normalize(open, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(normal.length());
        normal.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .forEach(character -> plain.appendCodePoint(plain(character)));
        return plain.toString();
    }

    private static String character(MatchResult escape) {
        String character = escape.group(1) == null
                ? escape.group(2)
                : String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        return Matcher.quoteReplacement(character);
    }

    private static int plain(int character) {
        if (Character.isDigit(character)) {
            return '0' + Character.digit(character, 10);
        } else if (Character.getType(character) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return Character.isSpaceChar(character) ? ' ' : character;
    }
}
