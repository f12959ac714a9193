// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.eltwarehouse.contract.insight.SegmentationModel.Differentiator;
import org.junit.jupiter.api.Test;

class SegmentNamesTest {
    private static Differentiator differs(String feature, String mean, String deviations) {
        return new Differentiator(feature, new BigDecimal(mean), BigDecimal.TEN, new BigDecimal(deviations));
    }

    private static List<String> names(List<List<Differentiator>> segments) {
        return SegmentNames.of(segments, segments.stream().map(segment -> false).toList());
    }

    @Test
    void sayTheTwoStrongestDifferencesOfDifferentThemes() {
        assertThat(names(List.of(
                        List.of(
                                differs("monetary", "9000", "1.6"),
                                differs("average_order_value", "900", "1.5"),
                                differs("frequency", "9", "1.2")),
                        List.of(differs("recency_days", "900", "1.4"), differs("frequency", "1.1", "-0.9")),
                        List.of(differs("share_accessories", "0.9", "1.9")))))
                .containsExactly("High spenders, frequent", "Lapsed, single purchase", "Accessory shoppers");
    }

    @Test
    void growUntilTheyAreUniqueAndAreCountedAtLast() {
        List<Differentiator> same = List.of(
                differs("recency_days", "900", "1.4"),
                differs("frequency", "4", "-0.9"),
                differs("tenure_days", "9", "-0.3"));
        assertThat(names(List.of(same, same, same, List.of(), List.of())))
                .containsExactly(
                        "Lapsed, infrequent",
                        "Lapsed, infrequent, new",
                        "Lapsed, infrequent, new 2",
                        "Average customers",
                        "Average customers 2");
    }

    @Test
    void fallBackOnTheNameOfAFeatureNobodyKnows() {
        assertThat(names(List.of(
                        List.of(differs("returned_parcels", "3", "2.0"), differs("share_bikes", "0.1", "-0.6")),
                        List.of(differs("share_clothing", "0.1", "-0.6"), differs("visits", "1", "-0.5")))))
                .containsExactly("High returned parcels, few bikes", "Little clothing, low visits");
    }

    @Test
    void revealNothingOfSmallGroups() {
        List<Differentiator> rich = List.of(differs("monetary", "9000", "9.9"));
        assertThat(SegmentNames.of(List.of(rich, rich, rich), List.of(true, false, true)))
                .containsExactly("Small group", "High spenders", "Small group 2");
    }

    @Test
    void keepSmallDifferencesOutOfNamesButNotLargeOnes() {
        assertThat(names(List.of(List.of(differs("monetary", "9", "0.49"))))).containsExactly("Average customers");
        assertThat(SegmentNames.setsApart(differs("monetary", "9", "-0.25"))).isTrue();
        assertThat(SegmentNames.setsApart(differs("monetary", "9", "0.2499"))).isFalse();
    }
}
