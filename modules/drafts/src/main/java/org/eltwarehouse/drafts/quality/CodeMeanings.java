// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the spellings of a code became.
 *
 * @param domain the values that the table has
 * @param meanings how often each bare spelling became each value; the empty text stands for null
 */
record CodeMeanings(Set<String> domain, Map<String, Map<String, Long>> meanings) {
    /** A spelling is frequent from this count on: a rare one may be dirt. */
    private static final long FREQUENT = 5;

    /** What is wrong with them, if something is. */
    Optional<String> fault() {
        Map<String, String> bare = new HashMap<>();
        domain.forEach(value -> bare.put(Spelling.bare(value), value));
        long astray = meanings.keySet().stream()
                .filter(spelling ->
                        bare.containsKey(spelling) && !usual(spelling).equals(bare.get(spelling)))
                .count();
        if (astray > 0) {
            return Optional.of(astray + " spellings of a value became another one");
        }
        long misread = meanings.keySet().stream().filter(this::isMisread).count();
        if (misread > 0) {
            return Optional.of(misread + " words became the code of another word");
        }
        Set<String> frequent = new HashSet<>(meanings.keySet());
        frequent.removeIf(spelling -> count(spelling) < FREQUENT);
        long dropped =
                frequent.stream().filter(spelling -> usual(spelling).isEmpty()).count();
        if (dropped > 0) {
            return Optional.of(dropped + " frequent codes became null");
        }
        Set<String> letters = new HashSet<>();
        frequent.stream().filter(spelling -> spelling.length() == 1).forEach(letters::add);
        Set<String> values = new HashSet<>();
        letters.forEach(letter -> values.add(usual(letter)));
        return letters.size() > values.size()
                ? Optional.of(letters.size() + " codes of one letter became " + values.size() + " values")
                : Optional.empty();
    }

    /** A word that begins like one value of one letter, and became another. */
    private boolean isMisread(String spelling) {
        List<String> same = domain.stream()
                .filter(value -> value.length() == 1 && spelling.startsWith(Spelling.bare(value)))
                .toList();
        String became = usual(spelling);
        return same.size() == 1 && spelling.length() > 2 && !became.isEmpty() && !became.equals(same.get(0));
    }

    private String usual(String spelling) {
        return meanings.get(spelling).entrySet().stream()
                .max(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private long count(String spelling) {
        return meanings.get(spelling).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
