// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.insight.SegmentationModel.Candidate;
import org.eltwarehouse.step.RunParameters;

/**
 * How many segments, and where they start.
 *
 * @param chosenBy {@code default}, {@code parameter} or {@code silhouette}
 * @param candidates every number that was tried, with cost and silhouette on the sample
 */
record SegmentCount(Clustering start, String chosenBy, List<Candidate> candidates) {
    private static final int LEAST = 2;
    private static final int MOST = 10;

    /** The number that was asked for; for {@code auto} the one with the best silhouette, the smallest among equals. */
    static SegmentCount of(Optional<String> asked, Restarts restarts) {
        if (asked.filter("auto"::equals).isPresent()) {
            return bySilhouette(restarts);
        }
        int k = asked.map(Integer::parseInt).orElse(RunParameters.DEFAULT_SEGMENTS);
        long most = distinct(restarts.sample(), k);
        if (k > most) {
            throw tooMany(k, most, restarts.sample().size());
        }
        Clustering best = restarts.best(k);
        return new SegmentCount(best, asked.isPresent() ? "parameter" : "default", List.of(candidate(best)));
    }

    private static RuntimeException tooMany(int k, long most, int customers) {
        String who = customers == 1 ? "1 customer" : customers + " customers";
        String reason = most == customers
                ? "a segment needs a customer"
                : "no more than " + most + " of them differ in their features";
        return Fault.USAGE.cannot(
                "cluster " + who + " into " + k + " segments",
                reason,
                "pass " + (most >= LEAST ? "--k " + most + " or less, or " : "") + "--k auto");
    }

    private static SegmentCount bySilhouette(Restarts restarts) {
        long most = distinct(restarts.sample(), MOST);
        List<Candidate> candidates = new ArrayList<>();
        Clustering best = null;
        BigDecimal highest = null;
        for (int k = (int) Math.min(LEAST, most); k <= most; k++) {
            Clustering clustering = restarts.best(k);
            Candidate candidate = candidate(clustering);
            candidates.add(candidate);
            if (best == null || candidate.silhouette().compareTo(highest) > 0) {
                best = clustering;
                highest = candidate.silhouette();
            }
        }
        return new SegmentCount(best, "silhouette", candidates);
    }

    private static Candidate candidate(Clustering clustering) {
        return new Candidate(
                clustering.k(),
                Rounded.of(clustering.cost()),
                clustering.k() < LEAST ? null : Rounded.of(clustering.silhouette()));
    }

    /** Distinct points, counted up to a limit. */
    private static long distinct(List<double[]> points, int limit) {
        return points.stream().map(Arrays::toString).distinct().limit(limit).count();
    }
}
