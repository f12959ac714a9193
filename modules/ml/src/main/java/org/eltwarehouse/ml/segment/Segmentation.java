// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.table.RunTables;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.store.AtomicFile;

/**
 * The segmentation step: measure the features, scale them, find good starts on a sample, fit all customers, describe and
 * write the segments.
 */
public final class Segmentation {
    private static final String MODEL = "_meta/model_metadata.json";

    private final SparkSession spark;
    private final StepContext context;
    private final List<String> notices = new ArrayList<>();

    public Segmentation(SparkSession spark, StepContext context) {
        this.spark = spark;
        this.context = context;
    }

    /** Groups the customers; where the run describes none, a notice says so and nothing is written. */
    public StepRecord run() {
        RunTables tables = new RunTables(() -> spark, context);
        if (tables.record(Customers.FEATURES).isEmpty()) {
            return context.notApplicable(
                    Step.SEGMENTATION,
                    "the run has no " + Customers.FEATURES + ", so there are no customers to segment");
        }
        Customers customers = Customers.of(tables);
        try {
            NumberMoments moments = NumberMoments.of(customers);
            long withoutOrders = customers.record().rows() - moments.customers();
            if (withoutOrders < 0) {
                throw Fault.DATA.cannot(
                        "segment " + Customers.FEATURES,
                        "it holds " + moments.customers() + " customers with orders, but its record tells of "
                                + customers.record().rows() + " rows",
                        "run the features step again");
            }
            return moments.customers() == 0
                    ? withoutClusters(customers, withoutOrders)
                    : clustered(customers, moments, withoutOrders);
        } finally {
            customers.rows().unpersist();
        }
    }

    private StepRecord withoutClusters(Customers customers, long withoutOrders) {
        notices.add("There are no segments: no customer has an order");
        return written(
                new SegmentTable(customers, null, List.of(), List.of()),
                SegmentationDocument.empty(spark.version(), context, withoutOrders),
                withoutOrders);
    }

    private StepRecord clustered(Customers customers, NumberMoments moments, long withoutOrders) {
        List<ScaledFeature> features = ScaledFeature.of(customers.numbers(), moments);
        noteGaps(features, moments);
        try (ScaledCustomers scaled = new ScaledCustomers(customers, new Scaling(features), moments.customers())) {
            Restarts restarts =
                    new Restarts(scaled.sample(), context.parameters().seed());
            noteSample(restarts.sample().size(), moments.customers());
            SegmentCount count = SegmentCount.of(context.parameters().segments(), restarts);
            Fit fit = Fit.of(scaled, count.start().centres());
            SegmentDescriptions segments = new SegmentDescriptions(customers.numbers(), features, fit.totals());
            notices.addAll(segments.notices());
            return written(
                    new SegmentTable(customers, fit.assigned(), segments.numbers(), segments.names()),
                    SegmentationDocument.of(spark.version(), context, count, features, fit, segments, withoutOrders),
                    moments.customers() + withoutOrders);
        }
    }

    private StepRecord written(SegmentTable segments, SegmentationModel model, long rows) {
        long started = System.nanoTime();
        TableRecord record = segments.write(context);
        AtomicFile.write(context.stage().resolve(MODEL), Documents.json(model));
        context.progress()
                .partFinished(
                        Step.SEGMENTATION, record.table().toString(), rows, (System.nanoTime() - started) / 1_000_000);
        return context.finished(
                Step.SEGMENTATION,
                context.settings().withSegments(model.k(), model.kChosenBy(), model.seed()),
                List.of(),
                List.of(record),
                notices);
    }

    private void noteGaps(List<ScaledFeature> features, NumberMoments moments) {
        features.stream()
                .filter(feature -> moments.plain(feature.number()).count() < moments.customers())
                .forEach(
                        feature -> notices.add(
                                feature.name()
                                        + " is unknown for some customers with orders: they are grouped as if they were average in it"));
    }

    private void noteSample(int sample, long customers) {
        if (sample < customers) {
            notices.add("The start was sought on a sample of " + sample + " of " + customers
                    + " customers; candidates are measured on it, the segments on all");
        }
    }
}
