// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;

/** Runs tables on a few threads, each as soon as its inputs of the same layer are done. */
final class TableSchedule {
    private static final int MAX_THREADS = 4;

    private TableSchedule() {}

    /** Runs the work for every table; when one fails, those that wait for it are not started, and its error is thrown. */
    static void run(SparkSession spark, List<TableDefinition> tables, Consumer<TableDefinition> work) {
        int threads = Math.min(MAX_THREADS, Math.max(1, spark.sparkContext().defaultParallelism()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Map<TableName, CompletableFuture<Void>> done = new LinkedHashMap<>();
            for (TableDefinition table : tables) {
                List<CompletableFuture<Void>> inputs = new ArrayList<>();
                table.inputs().stream().filter(done::containsKey).map(done::get).forEach(inputs::add);
                done.put(
                        table.table(),
                        CompletableFuture.allOf(inputs.toArray(CompletableFuture[]::new))
                                .thenRunAsync(() -> runNamed(spark, table, work), pool));
            }
            CompletableFuture.allOf(done.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw SparkFault.translate(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** The job group carries the table's name into Spark's UI and event log. */
    private static void runNamed(SparkSession spark, TableDefinition table, Consumer<TableDefinition> work) {
        String name = table.table().toString();
        spark.sparkContext().setJobGroup(name, name, false);
        try {
            work.accept(table);
        } catch (Exception e) {
            // Spark throws its checked AnalysisException without declaring it.
            throw SparkFault.translate(name, e).about(table.table());
        } finally {
            spark.sparkContext().clearJobGroup();
        }
    }
}
