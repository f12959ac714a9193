// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eltwarehouse.contract.insight.SegmentationModel.Differentiator;

/**
 * Names for segments, from what sets them apart: the two strongest differences in different themes. A name that an earlier
 * segment bears is made longer, then counted, so that all are different.
 */
final class SegmentNames {
    /** The segment of customers who cannot be clustered. */
    static final String NO_ORDERS = "No orders yet";

    private static final String AVERAGE = "Average customers";
    private static final String SMALL = "Small group";
    private static final int WORDS = 2;
    private static final BigDecimal TELLING = new BigDecimal("0.5");
    private static final BigDecimal NOTICEABLE = new BigDecimal("0.25");

    private final List<String> taken = new ArrayList<>(List.of(NO_ORDERS));

    private SegmentNames() {}

    /**
     * One name per segment, in their order.
     *
     * @param differentiators of each segment, strongest first
     * @param small whether a segment has too few customers to be described
     */
    static List<String> of(List<List<Differentiator>> differentiators, List<Boolean> small) {
        SegmentNames names = new SegmentNames();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < differentiators.size(); i++) {
            all.add(small.get(i) ? names.counted(SMALL) : names.named(differentiators.get(i)));
        }
        return all;
    }

    /** Whether a difference is large enough to be told. */
    static boolean setsApart(Differentiator difference) {
        return difference.deviations().abs().compareTo(NOTICEABLE) >= 0;
    }

    private String named(List<Differentiator> differentiators) {
        Map<String, String> phrases = new LinkedHashMap<>();
        int telling = 0;
        for (Differentiator each : differentiators) {
            SegmentWords vocabulary = SegmentWords.of(each.feature());
            boolean added = phrases.putIfAbsent(vocabulary.theme(), vocabulary.phrase(each)) == null;
            telling += added && each.deviations().abs().compareTo(TELLING) >= 0 ? 1 : 0;
        }
        List<String> words = List.copyOf(phrases.values());
        for (int length = Math.min(WORDS, telling); length <= words.size(); length++) {
            String name = length == 0 ? AVERAGE : capitalised(String.join(", ", words.subList(0, length)));
            if (!taken.contains(name)) {
                return take(name);
            }
        }
        return counted(words.isEmpty() ? AVERAGE : capitalised(String.join(", ", words)));
    }

    private String counted(String name) {
        String candidate = name;
        for (int i = 2; taken.contains(candidate); i++) {
            candidate = name + " " + i;
        }
        return take(candidate);
    }

    private String take(String name) {
        taken.add(name);
        return name;
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
