// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.RowFactory;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.insight.SegmentationModel.Segment;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.junit.jupiter.api.Test;

class SegmentDescriptionsTest {
    private static ColumnRecord number(String name, String type) {
        return new ColumnRecord(name, type, PrivacyClass.NONE, "What " + name + " is", 0, null);
    }

    private static SegmentDescriptions described(List<ColumnRecord> numbers) {
        SegmentTotals totals =
                new SegmentTotals(List.of(new double[] {-1, 0}, new double[] {1, 0}, new double[] {5, 5}), 2);
        add(totals, 0, 20, 1, "10.00");
        add(totals, 1, 30, 3, "30.05");
        add(totals, 2, 9, 7, "900.00");
        List<ScaledFeature> features = List.of(
                new ScaledFeature(numbers.get(0), 0, false, BigDecimal.ZERO, 2, 1),
                new ScaledFeature(numbers.get(1), 1, false, BigDecimal.ZERO, 20, 10));
        return new SegmentDescriptions(numbers, features, totals);
    }

    private static void add(SegmentTotals totals, int cluster, int times, long visits, String money) {
        double[][] vectors = {{-1, 0}, {1, 0}, {5, 5}};
        for (int i = 0; i < times; i++) {
            Object missing = i == 0 ? null : visits;
            totals.add(RowFactory.create(missing, new BigDecimal(money), Vectors.dense(vectors[cluster]), cluster));
        }
    }

    @Test
    void numbersSegmentsByDescendingMeanRevenue() {
        SegmentDescriptions described =
                described(List.of(number("visits", "bigint"), number("monetary", "decimal(18,2)")));
        assertThat(described.numbers()).containsExactly(3, 2, 1);
        assertThat(described.names()).containsExactly("Small group 2", "High visits", "Small group");
        assertThat(described.segments(100)).extracting(Segment::customers).containsExactly(9L, 30L, 20L);
    }

    @Test
    void meansAreExactAndLeaveOutWhatIsUnknown() {
        Segment second = described(List.of(number("visits", "bigint"), number("monetary", "decimal(18,2)")))
                .segments(100)
                .get(1);
        assertThat(second.means())
                .containsEntry("monetary", new BigDecimal("30.0500"))
                .containsEntry("visits", new BigDecimal("3.0000"));
        assertThat(second.share()).isEqualTo(new BigDecimal("0.3000"));
        // 30 × 30.05 of 20 × 10 + 30 × 30.05 + 9 × 900
        assertThat(second.revenueShare()).isEqualTo(new BigDecimal("0.0980"));
        assertThat(second.differentiators())
                .singleElement()
                .satisfies(each -> assertThat(each.deviations()).isEqualTo(new BigDecimal("1.0000")));
    }

    @Test
    void tellsOnlyTheSizeOfSmallSegments() {
        SegmentDescriptions described =
                described(List.of(number("visits", "bigint"), number("monetary", "decimal(18,2)")));
        Segment small = described.segments(100).get(0);
        assertThat(small.means()).isEmpty();
        assertThat(small.differentiators()).isEmpty();
        assertThat(small.revenueShare()).isNull();
        // Nine customers alone would be the rest of the total: the next larger segment is withheld with them.
        assertThat(described.segments(100).get(2).revenueShare()).isNull();
        assertThat(described.notices())
                .containsExactly(
                        "Means, differentiators and share of revenue are not shown for segments that would reveal"
                                + " fewer than 10 customers: 1, 3");
    }

    @Test
    void saysThatThereIsNoMoneyInTheFeatures() {
        SegmentDescriptions described =
                described(List.of(number("visits", "bigint"), number("clicks", "decimal(9,2)")));
        assertThat(described.numbers()).containsExactly(3, 2, 1);
        assertThat(described.segments(100).get(1).revenueShare()).isZero();
        assertThat(described.notices()).anyMatch(notice -> notice.startsWith("The features hold no amount of money"));
    }
}
