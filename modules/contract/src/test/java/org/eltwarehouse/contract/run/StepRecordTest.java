// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.junit.jupiter.api.Test;

class StepRecordTest {
    private static final StepSettings TOLD =
            StepSettings.on(LocalDate.of(2025, 12, 31)).withFormat("csv");

    @Test
    void aStepThatHadSomethingToDoIsOfTheFirstFormat() {
        assertThat(Documents.yaml(record(TOLD.withSegments(4, "default", 7), Optional.empty(), List.of())))
                .isEqualTo("""
                        format: 1
                        step: segmentation
                        engine: "1"
                        fingerprint: %s
                        parts: {}
                        parameters:
                          business_date: 2025-12-31
                          format: csv
                          k: "4"
                          k_chosen_by: default
                          seed: "7"
                        sources: []
                        tables: []
                        notices: []
                        artifacts: []
                        """.formatted(Sha256.of("")));
    }

    @Test
    void theStateIsAFieldAndReadsBackAsItWasWritten() {
        StepRecord written = record(TOLD, Optional.of(new NotApplicable("there are no customers")), List.of("A word"));
        String text = Documents.yaml(written);
        assertThat(text).startsWith("format: 2\n").contains("\nnot_applicable: there are no customers\n");
        assertThat(read(text)).isEqualTo(written);
    }

    @Test
    void anOlderRecordSaidItInItsNotices() {
        String older = Documents.yaml(record(TOLD, Optional.empty(), List.of("Applicable: or not")))
                .replace("Applicable: or not", "Not applicable: there are no customers");
        assertThat(older).startsWith("format: 1\n");
        assertThat(read(older).notApplicable()).contains(new NotApplicable("there are no customers"));
    }

    @Test
    void aNoticeOfTheSameWordsIsNoStateAnyMore() {
        String newer = Documents.yaml(record(TOLD, Optional.empty(), List.of("Applicable: or not")))
                .replace("Applicable: or not", "Not applicable: a figure")
                .replace("format: 1", "format: 2");
        assertThat(read(newer).notApplicable()).isEmpty();
    }

    @Test
    void aSettingThatNoStepHasIsAnError() {
        String text =
                Documents.yaml(record(TOLD, Optional.empty(), List.of())).replace("  format: csv", "  fromat: csv");
        assertThatThrownBy(() -> read(text)).hasMessageContaining("no step is told 'fromat'");
    }

    private static StepRecord read(String text) {
        return Documents.fromYaml(text, StepRecord.class, "a test", StepRecord.NEWEST_FORMAT);
    }

    private static StepRecord record(StepSettings told, Optional<NotApplicable> state, List<String> notices) {
        return new StepRecord(
                StepRecord.FORMAT,
                Step.SEGMENTATION,
                "1",
                Sha256.of(""),
                Map.of(),
                told,
                List.of(),
                List.of(),
                state,
                notices,
                Map.of(),
                List.of());
    }
}
