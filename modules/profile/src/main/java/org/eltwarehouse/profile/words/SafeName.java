// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names that can stand in definitions: lower snake case, umlauts written out, from whatever a header or file is called. */
public final class SafeName {
    private static final int LONGEST = 56;

    private SafeName() {}

    /** A safe name; the fallback where no letter or digit is left. */
    public static String of(String text, String fallback) {
        String ascii = Normalizer.normalize(written(text.strip()), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        if (ascii.isEmpty()) {
            return fallback;
        }
        String named = Character.isDigit(ascii.charAt(0)) ? fallback.charAt(0) + "_" + ascii : ascii;
        return named.substring(0, Math.min(named.length(), LONGEST)).replaceAll("_+$", "");
    }

    /** The name, with a number behind it where it is taken already. */
    public static String unique(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private static String written(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss");
    }
}
