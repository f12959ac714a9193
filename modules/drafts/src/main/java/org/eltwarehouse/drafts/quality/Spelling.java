// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eltwarehouse.profile.words.Lexicon;

/** The forms that one value may take in two systems, so that a cleaned value can be told from another one. */
final class Spelling {
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}([.][0-9]{0,20})?");
    private static final Pattern MARKS = Pattern.compile("[\\s\\u00a0\\u202f'’€$£%]|EUR|USD|GBP|CHF");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> UNKNOWN = Lexicon.named(Lexicon.NULL).spellings().stream()
            .map(Spelling::bare)
            .collect(Collectors.toUnmodifiableSet());

    private Spelling() {}

    /** Letters and digits only, in lower case. */
    static String bare(String value) {
        return NO_LETTER_OR_DIGIT.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Whether a source says nothing with this value. */
    static boolean isUnknown(String value) {
        return value == null || UNKNOWN.contains(bare(value));
    }

    /** Whether a cleaned value can come from what the source says. */
    static boolean explains(String source, String clean) {
        if (source == null) {
            return false;
        }
        if (ISO.matcher(clean).matches() && !Days.of(clean).isEmpty()) {
            return Days.of(source).containsAll(Days.of(clean));
        }
        if (Lexicon.truth()
                .getOrDefault(clean, List.of())
                .contains(source.strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (!Collections.disjoint(forms(source), forms(clean))) {
            return true;
        }
        String whole = bare(source);
        String part = bare(clean);
        return part.length() >= 2 && (whole.contains(part) || (whole.length() >= 2 && part.contains(whole)));
    }

    private static Set<String> forms(String value) {
        Set<String> forms = new HashSet<>();
        forms.add(bare(value));
        String plain = MARKS.matcher(value).replaceAll("");
        number(plain, forms);
        number(plain.replace(",", ""), forms);
        number(plain.replace(".", "").replace(',', '.'), forms);
        return forms;
    }

    /** The sign of a figure may be a slip of the export. */
    private static void number(String text, Set<String> forms) {
        if (NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text.endsWith(".") ? text + "0" : text).abs();
            forms.add("number " + number.stripTrailingZeros().toPlainString());
            forms.add("number "
                    + number.setScale(2, java.math.RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString());
        }
    }
}
