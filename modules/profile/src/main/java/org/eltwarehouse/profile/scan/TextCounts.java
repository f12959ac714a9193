// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import org.eltwarehouse.profile.statistics.ColumnProfile.Texts;

/** Counts what texts are like: case, letters, length, words. */
final class TextCounts {
    private static final int LONGEST = 1000;

    private final long[] lengths = new long[LONGEST + 1];
    private long upper;
    private long lower;
    private long initial;
    private long lettersOnly;
    private long withDigits;
    private long words;
    private long texts;

    void see(String text) {
        texts++;
        lengths[Math.min(text.length(), LONGEST)]++;
        boolean hasUpper = false;
        boolean hasLower = false;
        boolean hasDigit = false;
        boolean initials = true;
        boolean plain = true;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            boolean capital = Character.isUpperCase(c);
            hasUpper |= capital;
            hasLower |= Character.isLowerCase(c);
            hasDigit |= Character.isDigit(c);
            initials &= !letter || inWord != capital;
            plain &= letter || c == ' ' || c == '-' || c == '\'' || c == '\u2019' || c == '.' || c == ',';
            words += c != ' ' && (i == 0 || text.charAt(i - 1) == ' ') ? 1 : 0;
            inWord = letter || (inWord && c == '\'');
        }
        upper += hasUpper && !hasLower ? 1 : 0;
        lower += hasLower && !hasUpper ? 1 : 0;
        initial += hasUpper && hasLower && initials ? 1 : 0;
        lettersOnly += plain && (hasUpper || hasLower) ? 1 : 0;
        withDigits += hasDigit ? 1 : 0;
    }

    Texts result() {
        double all = Math.max(1, texts);
        return new Texts(
                upper / all,
                lower / all,
                initial / all,
                lettersOnly / all,
                withDigits / all,
                at(0.05),
                at(0.95),
                words / all);
    }

    private int at(double share) {
        long seen = 0;
        for (int length = 0; length <= LONGEST; length++) {
            seen += lengths[length];
            if (seen > share * texts) {
                return length;
            }
        }
        return texts == 0 ? 0 : LONGEST;
    }
}
