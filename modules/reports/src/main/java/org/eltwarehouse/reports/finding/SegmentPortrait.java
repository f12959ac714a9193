// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.insight.SegmentationModel.Segment;
import org.eltwarehouse.document.Figures;

/**
 * A segment among all clustered customers.
 *
 * @param small whether its figures are withheld because they would reveal too few customers
 * @param overall means of all clustered customers, of the features that every segment has
 */
public record SegmentPortrait(Segment segment, boolean small, int smallGroup, Map<String, BigDecimal> overall) {
    public static final String RECENCY = "recency_days";
    public static final String FREQUENCY = "frequency";
    public static final String MONETARY = "monetary";
    public static final String CATEGORIES = "distinct_categories";

    /** Every segment by number; customers who never ordered last, as segment 0, even where the model does not list them. */
    public static List<SegmentPortrait> all(SegmentationModel model, int smallGroup) {
        Map<String, BigDecimal> overall = overall(model.segments());
        List<Segment> segments = new ArrayList<>(model.segments());
        if (model.withoutOrders() > 0 && segments.stream().noneMatch(segment -> segment.number() == 0)) {
            long customers = model.customers() + model.withoutOrders();
            segments.add(new Segment(
                    0,
                    "Never ordered",
                    model.withoutOrders(),
                    Figures.ratio(model.withoutOrders(), customers),
                    BigDecimal.ZERO,
                    Map.of(),
                    List.of()));
        }
        return segments.stream()
                .sorted(Comparator.comparing((Segment segment) -> segment.number() == 0)
                        .thenComparing(Segment::number))
                .map(segment -> new SegmentPortrait(segment, withheld(segment, smallGroup), smallGroup, overall))
                .toList();
    }

    private static boolean withheld(Segment segment, int smallGroup) {
        return segment.customers() < smallGroup || segment.revenueShare() == null;
    }

    private static Map<String, BigDecimal> overall(List<Segment> segments) {
        List<Segment> clustered =
                segments.stream().filter(segment -> segment.number() != 0).toList();
        long customers = clustered.stream().mapToLong(Segment::customers).sum();
        Map<String, BigDecimal> means = new TreeMap<>();
        if (customers == 0) {
            return means;
        }
        for (String feature : clustered.get(0).means().keySet()) {
            if (clustered.stream().allMatch(segment -> segment.means().get(feature) != null)) {
                BigDecimal sum = clustered.stream()
                        .map(segment -> segment.means().get(feature).multiply(BigDecimal.valueOf(segment.customers())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                means.put(feature, sum.divide(BigDecimal.valueOf(customers), 6, RoundingMode.HALF_UP));
            }
        }
        return means;
    }

    /** {@code 1 · Champions}. */
    public String title() {
        return segment.number() + " · " + segment.name();
    }

    public String size() {
        return segment.customers() < smallGroup ? "fewer than " + smallGroup : Figures.count(segment.customers());
    }

    public boolean neverOrdered() {
        return segment.number() == 0;
    }

    /** The mean of a feature; empty for small segments and features the model does not have. */
    public Optional<BigDecimal> mean(String feature) {
        return small ? Optional.empty() : Optional.ofNullable(segment.means().get(feature));
    }

    /** Mean of the segment divided by the mean of all clustered customers. */
    public Optional<BigDecimal> ratio(String feature) {
        return mean(feature)
                .filter(mean -> overall.getOrDefault(feature, BigDecimal.ZERO).signum() > 0)
                .map(mean -> mean.divide(overall.get(feature), 4, RoundingMode.HALF_UP));
    }

    /** What the customers of the segment spent so far, about: mean times size. */
    public Optional<BigDecimal> spent() {
        return mean(MONETARY)
                .map(mean ->
                        mean.multiply(BigDecimal.valueOf(segment.customers())).setScale(2, RoundingMode.HALF_UP));
    }

    public Standing standing() {
        return Standing.of(this);
    }
}
