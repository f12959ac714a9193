// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Given names, English and German: what a column of names of persons is known by, whatever it is called. */
public final class GivenNames {
    /** What the share of values with a given name is called among those that lexicons know. */
    public static final String LEXICON = "given_name";

    private static final int LONGEST = 60;
    private static final Pattern APART = Pattern.compile("[^\\p{L}]+");

    private GivenNames() {}

    /** Read when first asked for, so that a mistake in the list is an error like others. */
    private static final class All {
        private static final Set<String> NAMES = LexiconFile.entries("given_names.txt").stream()
                .flatMap(line -> Pattern.compile(" ").splitAsStream(line.get(0)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of the words of a short text with a capital is a given name. */
    public static boolean in(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isUpperCase)) {
            return false;
        }
        return APART.splitAsStream(text).anyMatch(word -> All.NAMES.contains(word.toLowerCase(Locale.ROOT)));
    }
}
