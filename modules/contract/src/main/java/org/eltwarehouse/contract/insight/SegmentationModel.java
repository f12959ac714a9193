// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.contract.TableName;

/**
 * How customers were grouped ({@code model_metadata.json}).
 *
 * @param algorithm name and initialisation
 * @param kChosenBy {@code default}, {@code parameter} or {@code silhouette}
 * @param customers customers that were clustered: those with at least one order
 * @param withoutOrders customers left out because they never ordered; segment 0
 * @param candidates every k that was tried
 * @param cost within-cluster sum of squares in scaled units
 * @param silhouette squared-Euclidean silhouette in −1..1; null for fewer than two segments
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentationModel(
        int format,
        String algorithm,
        long seed,
        int k,
        String kChosenBy,
        int restarts,
        int maxIterations,
        LocalDate businessDate,
        long customers,
        long withoutOrders,
        List<Candidate> candidates,
        BigDecimal cost,
        BigDecimal silhouette,
        List<Feature> features,
        List<Segment> segments,
        Map<String, String> versions) {
    /** The table of the segments. It lies in no layer: nobody defines it, and no query reads it. */
    public static final TableName TABLE = new TableName("segments", "customer_segments");

    public static final int FORMAT = 1;

    public SegmentationModel {
        candidates = List.copyOf(candidates);
        features = List.copyOf(features);
        segments = List.copyOf(segments);
        versions = new TreeMap<>(versions);
    }

    /** A number of segments that was tried, with its best cost over all restarts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Candidate(int k, BigDecimal cost, BigDecimal silhouette) {}

    /**
     * A clustered feature.
     *
     * @param transform {@code identity} or {@code log1p}, chosen by skewness
     * @param skewness before the transform
     * @param mean after the transform
     * @param deviation standard deviation after the transform
     */
    public record Feature(
            String name,
            String description,
            String transform,
            BigDecimal skewness,
            BigDecimal mean,
            BigDecimal deviation) {}

    /**
     * A segment.
     *
     * @param number 1 is the segment with the highest mean revenue
     * @param share of all customers, 0..1
     * @param revenueShare of all revenue, 0..1
     * @param means of every feature in business units
     * @param differentiators what sets it apart, strongest first
     */
    public record Segment(
            int number,
            String name,
            long customers,
            BigDecimal share,
            BigDecimal revenueShare,
            Map<String, BigDecimal> means,
            List<Differentiator> differentiators) {
        public Segment {
            means = new TreeMap<>(means);
            differentiators = List.copyOf(differentiators);
        }
    }

    /**
     * A feature in which a segment differs from all customers.
     *
     * @param mean of the segment
     * @param overall mean of all clustered customers
     * @param deviations distance in standard deviations of the scaled feature
     */
    public record Differentiator(String feature, BigDecimal mean, BigDecimal overall, BigDecimal deviations) {}
}
