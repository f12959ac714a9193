// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.gate.GateQueries.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Writing a query in another way changes nothing. */
@Tag("slow")
@ExtendWith(LocalSpark.class)
class QueryVariantsTest {
    private static final int VARIANTS = 10_000;

    @TempDir
    private Path temporary;

    @Test
    void anotherWayToWriteAQueryChangesNoVerdict(SparkSession spark) throws IOException {
        try (GateTrial trial = GateTrial.open(spark, temporary)) {
            List<Entry> entries = new ArrayList<>(trial.queries().hostile());
            entries.addAll(trial.queries().accepted());
            QueryVariants variants = new QueryVariants(new Random(42), names(trial.inputs()));
            List<Entry> varied = IntStream.range(0, VARIANTS)
                    .mapToObj(i -> entries.get(i % entries.size()))
                    .map(entry -> new Entry(entry.code(), variants.of(entry.sql())))
                    .toList();
            List<String> changed = varied.parallelStream()
                    .filter(entry -> trial.judge(entry.sql()).accepted() != (entry.code() == null))
                    .map(Entry::toString)
                    .distinct()
                    .toList();
            assertThat(changed).isEmpty();
        }
    }

    /** Names of tables and columns: what backticks may stand around. */
    private static Set<String> names(Map<String, Input> inputs) {
        Set<String> names = new HashSet<>(inputs.keySet());
        inputs.values().forEach(input -> names.addAll(List.of(input.rows().columns())));
        return names;
    }
}
