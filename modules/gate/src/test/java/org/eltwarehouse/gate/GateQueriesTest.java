// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.gate.GateQueries.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Hostile queries are refused, each with its code; idiomatic ones pass. */
@ExtendWith(LocalSpark.class)
class GateQueriesTest {
    @TempDir
    private Path temporary;

    private GateTrial trial;

    @BeforeEach
    void open(SparkSession spark) throws IOException {
        trial = GateTrial.open(spark, temporary);
    }

    @AfterEach
    void nothingWasTouched() throws IOException {
        trial.close();
    }

    @Test
    void everyHostileQueryIsRefusedWithItsCode() {
        List<Entry> hostile = trial.queries().hostile();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(150);
        List<String> wrong = new ArrayList<>();
        for (Entry entry : hostile) {
            Verdict verdict = trial.judge(entry.sql());
            if (verdict.accepted() || !verdict.code().toString().equals(entry.code())) {
                wrong.add(entry + " -> " + verdict);
            }
            if (!verdict.accepted() && System.getenv("HOME") != null) {
                assertThat(verdict.reason()).doesNotContain(System.getenv("HOME"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyIdiomaticQueryIsAccepted() {
        List<Entry> accepted = trial.queries().accepted();
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(60);
        assertThat(accepted)
                .extracting(entry -> trial.judge(entry.sql()) + " " + entry)
                .filteredOn(line -> !line.startsWith("query: accepted"))
                .isEmpty();
    }
}
