package org.eltwarehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.engine.gate.Gate;
import org.eltwarehouse.engine.gate.Input;
import org.eltwarehouse.engine.gate.QueryTables;
import org.eltwarehouse.engine.gate.Verdict;
import org.eltwarehouse.pipeline.GateQueries.Entry;
import org.eltwarehouse.testkit.SparkExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Hostile queries are refused, each with its code; idiomatic ones pass; writing them in another way changes nothing. */
@ExtendWith(SparkExtension.class)
class GateQueriesTest {
    private static final int VARIANTS = 10_000;
    /** What was judged within the hard limit was judged. */
    private static final Duration HARD_LIMIT = Duration.ofSeconds(6);

    @TempDir
    private Path temporary;

    private SparkSession spark;
    private GateCanaries canaries;
    private GateQueries queries;
    private Map<String, Input> inputs;
    private Gate gate;

    @BeforeEach
    void open(SparkSession session) throws IOException {
        spark = session;
        canaries = new GateCanaries(spark, temporary);
        queries = new GateQueries(canaries::name);
        inputs = QueryTables.parse(spark, GateQueries.tables());
        gate = new Gate(spark, LocalDate.of(2025, 12, 31));
    }

    @AfterEach
    void nothingWasTouched() throws IOException {
        canaries.assertUntouched(spark);
        canaries.close();
    }

    @Test
    void everyHostileQueryIsRefusedWithItsCode() {
        List<Entry> hostile = queries.hostile();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(150);
        List<String> wrong = new ArrayList<>();
        for (Entry entry : hostile) {
            Verdict verdict = judge(entry.sql());
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
        List<Entry> accepted = queries.accepted();
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(60);
        assertThat(accepted)
                .extracting(entry -> judge(entry.sql()) + " " + entry)
                .allMatch(line -> line.startsWith("query: accepted"));
    }

    @Test
    void anotherWayToWriteAQueryChangesNoVerdict() {
        List<Entry> entries = new ArrayList<>(queries.hostile());
        entries.addAll(queries.accepted());
        QueryVariants variants = new QueryVariants(new Random(42), names());
        List<Entry> varied = IntStream.range(0, VARIANTS)
                .mapToObj(i -> entries.get(i % entries.size()))
                .map(entry -> new Entry(entry.code(), variants.of(entry.sql())))
                .toList();
        List<String> changed = varied.parallelStream()
                .filter(entry -> judge(entry.sql()).accepted() != (entry.code() == null))
                .map(Entry::toString)
                .distinct()
                .toList();
        assertThat(changed).isEmpty();
    }

    private Verdict judge(String sql) {
        long started = System.nanoTime();
        Verdict verdict = gate.verdict(sql, inputs);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(HARD_LIMIT);
        return verdict;
    }

    /** Names of tables and columns: what backticks may stand around. */
    private Set<String> names() {
        Set<String> names = new HashSet<>(inputs.keySet());
        inputs.values().forEach(input -> names.addAll(List.of(input.rows().columns())));
        return names;
    }
}
