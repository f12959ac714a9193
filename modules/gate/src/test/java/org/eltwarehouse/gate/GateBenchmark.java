// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.gate.GateQueries.Entry;
import org.eltwarehouse.gate.session.Sessions;

/** Measures how long the gate takes for the queries of its tests, one after the other, once it is warm. */
public final class GateBenchmark {
    private static final int WARM_UP = 10;
    private static final int COUNTED = 10;

    private GateBenchmark() {}

    public static void main(String[] arguments) {
        SparkSession spark = Sessions.open("local[1]", null, Sessions.tuning(0));
        try {
            GateQueries queries = new GateQueries(name -> "1");
            Map<String, Input> inputs = QueryTables.parse(spark, GateQueries.tables());
            Gate gate = new Gate(spark, LocalDate.EPOCH);
            List<Entry> all = new ArrayList<>(queries.accepted());
            all.addAll(queries.hostile());
            measure(gate, inputs, all, WARM_UP);
            print("accepted", measure(gate, inputs, queries.accepted(), COUNTED));
            print("hostile", measure(gate, inputs, queries.hostile(), COUNTED));
            print("both", measure(gate, inputs, all, COUNTED));
        } finally {
            spark.stop();
        }
    }

    private static double[] measure(Gate gate, Map<String, Input> inputs, List<Entry> entries, int rounds) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Entry entry : entries) {
                long started = System.nanoTime();
                gate.verdict(entry.sql(), inputs);
                millis.add((System.nanoTime() - started) / 1e6);
            }
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void print(String what, double[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d verdicts, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)],
                sorted[sorted.length - 1]);
    }
}
