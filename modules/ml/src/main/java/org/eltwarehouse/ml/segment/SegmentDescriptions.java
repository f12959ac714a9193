// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.insight.SegmentationModel.Differentiator;
import org.eltwarehouse.contract.insight.SegmentationModel.Segment;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.DataPolicy;

/**
 * What can be said of the clusters: numbers by descending mean revenue, names, means and differentiators. Of clusters of
 * fewer than {@link DataPolicy#SMALL_GROUP} customers only their size is told.
 */
final class SegmentDescriptions {
    private static final String MONEY = "monetary";
    private static final String MONEY_TYPE = "decimal(18,2)";

    private final List<ScaledFeature> features;
    private final SegmentTotals totals;
    private final int money;
    private final boolean revenueKnown;
    private final List<Integer> ranking;
    private final List<String> rankedNames;
    private final Set<Integer> small;

    SegmentDescriptions(List<ColumnRecord> numbers, List<ScaledFeature> features, SegmentTotals totals) {
        this.features = features;
        this.totals = totals;
        this.small = small(totals);
        int column = money(numbers);
        this.revenueKnown = column >= 0;
        this.money = revenueKnown ? column : features.get(0).number();
        this.ranking = ranking();
        this.rankedNames = SegmentNames.of(
                ranking.stream().map(cluster -> differentiators(cluster)).toList(),
                ranking.stream().map(this::small).toList());
    }

    /** The column that tells revenue: {@code monetary}, or the first amount of money; −1 without one. */
    private static int money(List<ColumnRecord> numbers) {
        IntStream amounts = IntStream.range(0, numbers.size())
                .filter(i -> numbers.get(i).type().equals(MONEY_TYPE));
        int first = amounts.findFirst().orElse(-1);
        return IntStream.range(0, numbers.size())
                .filter(i -> numbers.get(i).name().equals(MONEY))
                .findFirst()
                .orElse(first);
    }

    /** Clusters by descending mean revenue; among equals, the larger and then the earlier one first. Empty ones are left out. */
    private List<Integer> ranking() {
        return IntStream.range(0, totals.clusters())
                .filter(cluster -> totals.separation().size(cluster) > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer cluster) -> totals.mean(cluster, money))
                        .thenComparing(cluster -> totals.separation().size(cluster))
                        .reversed())
                .toList();
    }

    /** The segment number of each cluster. */
    List<Integer> numbers() {
        return IntStream.range(0, totals.clusters())
                .mapToObj(cluster -> ranking.indexOf(cluster) + 1)
                .toList();
    }

    /** The segment name of each cluster. */
    List<String> names() {
        return IntStream.range(0, totals.clusters())
                .mapToObj(cluster -> ranking.contains(cluster) ? rankedNames.get(ranking.indexOf(cluster)) : "")
                .toList();
    }

    List<Segment> segments(long allCustomers) {
        return IntStream.range(0, ranking.size())
                .mapToObj(rank -> segment(rank, allCustomers))
                .toList();
    }

    private Segment segment(int rank, long allCustomers) {
        int cluster = ranking.get(rank);
        long size = totals.separation().size(cluster);
        boolean small = small(cluster);
        return new Segment(
                rank + 1,
                rankedNames.get(rank),
                size,
                Rounded.ratio(BigDecimal.valueOf(size), allCustomers),
                small ? null : revenueShare(cluster),
                small ? Map.of() : means(cluster),
                small ? List.of() : differentiators(cluster));
    }

    private BigDecimal revenueShare(int cluster) {
        return revenueKnown
                ? Rounded.ratio(totals.sum(cluster, money), totals.sum(money))
                : Rounded.of(BigDecimal.ZERO);
    }

    private Map<String, BigDecimal> means(int cluster) {
        Map<String, BigDecimal> means = new TreeMap<>();
        features.stream()
                .filter(feature -> totals.knows(cluster, feature.number()))
                .forEach(feature -> means.put(feature.name(), totals.mean(cluster, feature.number())));
        return means;
    }

    private List<Differentiator> differentiators(int cluster) {
        List<Differentiator> differentiators = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            ScaledFeature feature = features.get(i);
            differentiators.add(new Differentiator(
                    feature.name(),
                    totals.mean(cluster, feature.number()),
                    totals.mean(feature.number()),
                    Rounded.of(totals.separation().mean(cluster, i))));
        }
        differentiators.sort(
                Comparator.comparing((Differentiator each) -> each.deviations().abs())
                        .reversed());
        return differentiators.stream().filter(SegmentNames::setsApart).toList();
    }

    private boolean small(int cluster) {
        return small.contains(cluster);
    }

    /**
     * Clusters too small to show. Together they hold enough customers too, else the difference between the total and all
     * others would show them: the next larger cluster then joins them.
     */
    private static Set<Integer> small(SegmentTotals totals) {
        List<Integer> bySize = IntStream.range(0, totals.clusters())
                .boxed()
                .filter(cluster -> totals.separation().size(cluster) > 0)
                .sorted(Comparator.comparing(cluster -> totals.separation().size(cluster)))
                .toList();
        Set<Integer> small = new LinkedHashSet<>();
        long together = 0;
        for (int cluster : bySize) {
            long size = totals.separation().size(cluster);
            boolean hidden = !small.isEmpty() && together < DataPolicy.SMALL_GROUP;
            if (size < DataPolicy.SMALL_GROUP || hidden) {
                small.add(cluster);
                together += size;
            }
        }
        return small;
    }

    /** What a reader must know about the descriptions. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        String hidden = IntStream.range(0, ranking.size())
                .filter(rank -> small(ranking.get(rank)))
                .mapToObj(rank -> Integer.toString(rank + 1))
                .collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            notices.add(
                    "Means, differentiators and share of revenue are not shown for segments that would reveal fewer than "
                            + DataPolicy.SMALL_GROUP + " customers: " + hidden);
        }
        if (ranking.size() < totals.clusters()) {
            notices.add("Of " + totals.clusters() + " segments only " + ranking.size() + " have customers");
        }
        if (!revenueKnown) {
            notices.add("The features hold no amount of money: segments are numbered by "
                    + features.get(0).name() + " and their share of revenue stands at 0");
        }
        return notices;
    }
}
