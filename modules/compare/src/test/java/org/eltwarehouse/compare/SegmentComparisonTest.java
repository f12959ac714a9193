// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.Move;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentComparisonTest {
    private static final String MODEL = "step3_segmentation/_meta/model_metadata.json";

    @TempDir
    Path runs;

    @Test
    void countsCustomersFromSegmentToSegment() {
        RunDiff diff = diff("1a2b", customers(30, 1, 40, 2, 20, 0), customers(18, 1, 40, 2, 32, 0));
        assertThat(diff.segments())
                .containsExactly(
                        new Move("No orders yet", "No orders yet", 20L, false),
                        new Move("Segment 1", "Segment 1", 18L, false),
                        new Move("Segment 1", "Segment 2", 12L, false),
                        new Move("Segment 2", "No orders yet", 12L, false),
                        new Move("Segment 2", "Segment 2", 28L, false));
    }

    @Test
    void hidesSmallGroupsAndWhatWouldGiveThemAway() {
        RunDiff diff = diff("1a2b", customers(30, 1, 40, 2, 40, 3), customers(10, 1, 3, 2, 17, 3, 25, 2, 15, 1, 40, 3));
        assertThat(diff.segments())
                .filteredOn(move -> !move.before().equals(move.after()))
                .containsExactly(
                        new Move("Segment 1", "Segment 2", null, true),
                        new Move("Segment 1", "Segment 3", 17L, false),
                        new Move("Segment 2", "Segment 1", null, false));
        RunDiff small = diff("1a2b", customers(30, 1, 40, 2), customers(27, 1, 43, 2));
        assertThat(small.segments()).contains(new Move("Segment 1", "Segment 2", null, true));
        assertThat(DiffReport.of(small).text()).contains("<10");
        assertThat(small.tables().get(0).rows().examples())
                .hasSize(3)
                .allMatch(example -> example.after().equals(RunDiff.MASK));
    }

    @Test
    void namesSegmentsAsTheModelsOfTheRunsDo() {
        RunDiff diff = RunPair.diff(
                new SmallRun(runs.resolve("a"))
                        .document(MODEL, model("High spenders"))
                        .table(Segments.of(customers(30, 1, 20, 0)))
                        .write(),
                new SmallRun(runs.resolve("b"))
                        .document(MODEL, model("Bike shoppers"))
                        .table(Segments.of(customers(50, 1)))
                        .write());
        assertThat(diff.segments())
                .containsExactly(
                        new Move("No orders yet", "1 Bike shoppers", 20L, false),
                        new Move("1 High spenders", "1 Bike shoppers", 30L, false));
    }

    @Test
    void tellsCustomersThatOneRunDoesNotHave() {
        RunDiff diff = diff("1a2b", customers(30, 1), customers(50, 1));
        assertThat(diff.segments())
                .containsExactly(
                        new Move("Segment 1", "Segment 1", 30L, false), new Move(null, "Segment 1", 20L, false));
    }

    @Test
    void tellsNothingWhenEverybodyStayed() {
        assertThat(diff("1a2b", customers(30, 1), customers(30, 1)).segments()).isNull();
    }

    @Test
    void saysThatPseudonymsOfTwoKeysCannotBeCompared() {
        RunDiff diff = diff("ffff", customers(30, 1), customers(20, 1, 10, 2));
        assertThat(diff.segments()).isNull();
        assertThat(diff.tables().get(0).rows()).isNull();
        assertThat(diff.notes())
                .containsExactly(
                        "segments.customer_segments: its rows are named by pseudonyms, which the runs made with different"
                                + " keys; they are not compared.",
                        "Moves between segments are not told, since customers of the two runs cannot be brought together.");
    }

    private static String model(String name) {
        return Documents.json(new SegmentationModel(
                SegmentationModel.FORMAT,
                "kmeans",
                42,
                1,
                "parameter",
                10,
                50,
                LocalDate.of(2025, 12, 31),
                30,
                20,
                List.of(),
                BigDecimal.ONE,
                null,
                List.of(),
                List.of(new SegmentationModel.Segment(
                        1, name, 30, BigDecimal.ONE, BigDecimal.ONE, Map.of(), List.of())),
                Map.of()));
    }

    /** Rows of so many customers of each segment: number, segment, number, segment ... */
    private static List<String> customers(int... numbersAndSegments) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < numbersAndSegments.length; i += 2) {
            for (int j = 0; j < numbersAndSegments[i]; j++) {
                rows.add(String.format(Locale.ROOT, "%08x,%d", rows.size(), numbersAndSegments[i + 1]));
            }
        }
        return rows;
    }

    private RunDiff diff(String keyId, List<String> before, List<String> after) {
        return RunPair.diff(
                new SmallRun(runs.resolve("a"))
                        .keyId("1a2b")
                        .table(Segments.of(before))
                        .write(),
                new SmallRun(runs.resolve("b"))
                        .keyId(keyId)
                        .table(Segments.of(after))
                        .write());
    }
}
