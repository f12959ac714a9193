// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.EdaSummary.TableProfile;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.SparkDriver;
import org.eltwarehouse.engine.table.RunTables;
import org.eltwarehouse.ml.eda.Headlines;
import org.eltwarehouse.ml.eda.TableProfiles;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.store.AtomicFile;

/**
 * Explores every gold table: counts, missing, distinct, distributions, and the business at a glance. Values and groups
 * of fewer than {@link DataPolicy#SMALL_GROUP} do not leave Spark, nor does any value about a person.
 */
public final class EdaDriver extends SparkDriver {
    private static final String SUMMARY = "data/eda_summary.json";

    public EdaDriver(Supplier<SparkSession> session) {
        super(session);
    }

    @Override
    public Step step() {
        return Step.EDA;
    }

    @Override
    public StepRecord run(StepContext context) {
        context.progress().partsAhead(Step.EDA, 1);
        return new JobGroup(session(), step().toString()).run(() -> explore(context));
    }

    private StepRecord explore(StepContext context) {
        long started = System.nanoTime();
        StepRecord gold = context.record(Step.GOLD);
        RunTables tables = new RunTables(this::session, context);
        List<String> notices = new ArrayList<>();
        EdaSummary summary =
                summary(context, gold.tables(), () -> Headlines.of(session(), context, tables, notices), tables);
        AtomicFile.write(context.stage().resolve(SUMMARY), Documents.json(summary));
        long rows = summary.tables().stream().mapToLong(TableProfile::rows).sum();
        context.progress().partFinished(Step.EDA, SUMMARY, rows, (System.nanoTime() - started) / 1_000_000);
        return context.finished(Step.EDA, StepSettings.on(context.businessDate()), List.of(), List.of(), notices);
    }

    /** Profiles and headlines side by side: either is a few small jobs that take longer to plan than to run. */
    private static EdaSummary summary(
            StepContext context, List<TableRecord> gold, Supplier<List<ModelFigures>> sought, RunTables tables) {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<List<ModelFigures>> headlines = CompletableFuture.supplyAsync(sought, beside);
            List<TableProfile> profiles = TableProfiles.of(gold, tables);
            return new EdaSummary(
                    EdaSummary.FORMAT, context.businessDate(), DataPolicy.SMALL_GROUP, headlines.join(), profiles);
        } finally {
            beside.shutdown();
        }
    }
}
