// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was probably meant. */
final class Nearest {
    private static final int LONGEST = 130;

    private Nearest() {}

    /** The name with the fewest changed letters, if they are few. */
    static Optional<String> to(String word, Collection<String> names) {
        return word.length() > LONGEST
                ? Optional.empty()
                : names.stream()
                        .filter(name -> distance(word, name) <= Math.max(1, word.length() / 3))
                        .min(Comparator.comparingInt((String name) -> distance(word, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be changed, put in or taken out. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
