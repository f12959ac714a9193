// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunFiles;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.SharedRun;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.order.Environment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs, seed and salt give the same bytes, wherever and with whatever Spark settings a run happens. */
@Tag("slow")
class DeterminismTest {
    @TempDir
    private Path temporary;

    private final Map<String, String> propertiesBefore = new LinkedHashMap<>();
    private TimeZone zoneBefore;
    private Locale localeBefore;

    @BeforeEach
    void remembersTheSurroundings() {
        zoneBefore = TimeZone.getDefault();
        localeBefore = Locale.getDefault();
    }

    @AfterEach
    void restoresTheSurroundings() {
        TimeZone.setDefault(zoneBefore);
        Locale.setDefault(localeBefore);
        propertiesBefore.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void fourCoresInAnotherPlaceWriteTheSameBytes() {
        RunResult first = SharedRun.result();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        RunResult second = new RawFixture(RawFixture.SHIPPED, temporary.resolve("artifacts"))
                .run("--master", "local[4]")
                .completed();

        assertSameBytes(first, second);
    }

    /**
     * With a master of its own the command line fixes the number of partitions, so this run is started the way
     * spark-submit starts one: by system properties, which it leaves alone. Adaptive execution is on there, too.
     */
    @Test
    void otherPartitionsAndAdaptiveExecutionWriteTheSameBytes() {
        RunResult first = SharedRun.result();
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        set("spark.master", "local[4]");
        set("spark.sql.shuffle.partitions", "7");
        set("spark.local.dir", temporary.resolve("scratch").toString());
        set("spark.sql.warehouse.dir", temporary.resolve("unused").toString());
        set("spark.driver.host", "127.0.0.1");
        set("spark.driver.bindAddress", "127.0.0.1");

        RunResult second = new RawFixture(RawFixture.SHIPPED, temporary.resolve("artifacts")).submitted();

        assertThat(second.completed().exitCode()).isZero();
        assertSameBytes(first, second);
    }

    @Test
    void anotherSaltChangesPseudonymsAndNothingBeforeThem() {
        RawFixture raw = RawFixture.small(temporary);
        RunResult first = raw.run("--to", "features").completed();

        RunResult second = RunResult.of(
                Map.of(Environment.SALT, RunResult.SALT + "-another"),
                temporary.resolve("other"),
                "--raw",
                raw.folder().toString(),
                "--artifacts",
                temporary.resolve("other").toString(),
                "--run-id",
                RunResult.RUN,
                "--to",
                "features");

        assertThat(second.completed().differences(first, "bronze")).isEmpty();
        assertThat(second.differences(first, "silver")).isEmpty();
        assertThat(second.differences(first, "gold")).isEmpty();
        assertThat(second.differences(first, Step.FEATURES.folder()))
                .contains(Step.FEATURES.folder() + "/data/customer_features.csv");
    }

    private static void assertSameBytes(RunResult first, RunResult second) {
        List<String> compared = first.files("").keySet().stream()
                .filter(file -> !RunFiles.holdsTimes(file))
                .toList();
        assertThat(compared)
                .hasSizeGreaterThan(50)
                .contains(
                        "_meta/data_policy.json",
                        "gold/data/wide_sales_enriched.csv",
                        "step3_segmentation/_meta/model_metadata.json",
                        "reports/final_expose.md");
        assertThat(second.differences(first)).as("files that differ").isEmpty();
    }

    private void set(String property, String value) {
        propertiesBefore.put(property, System.getProperty(property));
        System.setProperty(property, value);
    }
}
