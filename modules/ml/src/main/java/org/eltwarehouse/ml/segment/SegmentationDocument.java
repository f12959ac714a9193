// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.insight.SegmentationModel.Segment;
import org.eltwarehouse.step.StepContext;

/** The model as a document: nothing in it tells of the machine that made it. */
final class SegmentationDocument {
    private static final String ALGORITHM = "K-means (MLlib), started from the best of seeded k-means++ restarts";

    private SegmentationDocument() {}

    static SegmentationModel of(
            String sparkVersion,
            StepContext context,
            SegmentCount count,
            List<ScaledFeature> features,
            Fit fit,
            SegmentDescriptions descriptions,
            long withoutOrders) {
        long customers = fit.totals().customers();
        List<Segment> segments = new ArrayList<>(withoutOrders(withoutOrders, customers + withoutOrders));
        segments.addAll(descriptions.segments(customers + withoutOrders));
        int k = count.start().k();
        return new SegmentationModel(
                SegmentationModel.FORMAT,
                ALGORITHM,
                context.parameters().seed(),
                k,
                count.chosenBy(),
                Restarts.COUNT,
                Restarts.MAX_ITERATIONS,
                context.businessDate(),
                customers,
                withoutOrders,
                count.candidates(),
                Rounded.of(fit.totals().separation().cost()),
                k < 2 ? null : Rounded.of(fit.silhouette()),
                features.stream().map(ScaledFeature::documented).toList(),
                segments,
                versions(sparkVersion));
    }

    /** The model where nobody can be clustered. */
    static SegmentationModel empty(String sparkVersion, StepContext context, long withoutOrders) {
        String asked = context.parameters().segments().orElse("");
        return new SegmentationModel(
                SegmentationModel.FORMAT,
                ALGORITHM,
                context.parameters().seed(),
                0,
                asked.isEmpty() ? "default" : asked.equals("auto") ? "silhouette" : "parameter",
                Restarts.COUNT,
                Restarts.MAX_ITERATIONS,
                context.businessDate(),
                0,
                withoutOrders,
                List.of(),
                null,
                null,
                List.of(),
                withoutOrders(withoutOrders, withoutOrders),
                versions(sparkVersion));
    }

    private static List<Segment> withoutOrders(long customers, long all) {
        return customers == 0
                ? List.of()
                : List.of(new Segment(
                        0,
                        SegmentNames.NO_ORDERS,
                        customers,
                        Rounded.ratio(BigDecimal.valueOf(customers), all),
                        Rounded.of(BigDecimal.ZERO),
                        Map.of(),
                        List.of()));
    }

    private static Map<String, String> versions(String sparkVersion) {
        return Map.of(
                "spark",
                sparkVersion,
                "scala",
                scala.util.Properties.versionNumberString(),
                "warehouse",
                StepContext.ENGINE);
    }
}
