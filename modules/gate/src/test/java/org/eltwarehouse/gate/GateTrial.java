// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionDefinition.Case;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.verdict.Verdict;

/** The gate over the tables of the test resources, among things that it must not touch: closing asserts that it did not. */
record GateTrial(SparkSession spark, GateCanaries canaries, Map<String, Input> inputs, Gate gate)
        implements AutoCloseable {
    /** What was judged within the hard limit was judged. */
    private static final Duration HARD_LIMIT = Duration.ofSeconds(6);

    static GateTrial open(SparkSession spark, Path folder) throws IOException {
        GateCanaries canaries = new GateCanaries(spark, folder);
        Map<String, Input> inputs = QueryTables.parse(spark, GateQueries.tables());
        return new GateTrial(spark, canaries, inputs, new Gate(spark, LocalDate.of(2025, 12, 31), functions()));
    }

    /** For each of {@link QueryVariants#WRAPPED} a function of our own that is nothing but a call of it. */
    private static FunctionSet functions() {
        return FunctionSet.of(QueryVariants.WRAPPED.entrySet().stream()
                .map(wrapped -> new FunctionDefinition(
                        QueryVariants.OWN + wrapped.getKey(),
                        "What Spark calls " + wrapped.getKey() + ".",
                        List.of(new Parameter("value", "string", false, "Text")),
                        wrapped.getValue(),
                        List.of(new Case(Map.of(), null)),
                        wrapped.getKey() + "(value)"))
                .toList());
    }

    GateQueries queries() {
        return new GateQueries(canaries::name);
    }

    Verdict judge(String sql) {
        long started = System.nanoTime();
        Verdict verdict = gate.verdict(sql, inputs);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(HARD_LIMIT);
        return verdict;
    }

    @Override
    public void close() throws IOException {
        canaries.assertUntouched(spark);
        canaries.close();
    }
}
