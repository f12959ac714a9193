// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody may have meant. */
public final class NearWord {
    private static final int MAX_LENGTH = 64;
    private static final int MIN_BEGUN = 3;

    private NearWord() {}

    /** The nearest of the words; empty where none is near. The first wins among equals. */
    public static Optional<String> of(String written, Collection<String> words) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String wanted = plain(written);
        String nearest = null;
        int least = Math.min(3, wanted.length() / 3) + 1;
        for (String word : words) {
            if (Math.abs(word.length() - written.length()) < least + 2) {
                int distance = distance(wanted, plain(word));
                if (distance < least) {
                    least = distance;
                    nearest = word;
                }
            }
        }
        return Optional.ofNullable(nearest).or(() -> oneThatBegins(wanted, words));
    }

    /** Half a word, or a word and more: {@code order} for {@code order_number}. */
    private static Optional<String> oneThatBegins(String wanted, Collection<String> words) {
        List<String> begun = words.stream()
                .filter(word -> Math.min(wanted.length(), plain(word).length()) >= MIN_BEGUN)
                .filter(word -> plain(word).startsWith(wanted) || wanted.startsWith(plain(word)))
                .toList();
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    /** Case, dashes and underscores are what people mix up first. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Letters to insert, delete, exchange or swap with their neighbour. */
    private static int distance(String from, String to) {
        int[][] costs = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                    continue;
                }
                int exchange = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                costs[i][j] = Math.min(costs[i - 1][j - 1] + exchange, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    costs[i][j] = Math.min(costs[i][j], costs[i - 2][j - 2] + 1);
                }
            }
        }
        return costs[from.length()][to.length()];
    }
}
