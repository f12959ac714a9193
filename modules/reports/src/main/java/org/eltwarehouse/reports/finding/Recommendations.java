// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All advice that the figures of a run support, by money at stake, highest first; advice without an amount last. */
public final class Recommendations {
    /** The rules; each looks at the findings and gives advice only where a figure crosses its bound. */
    static final List<Function<Findings, Stream<Advice>>> RULES = List.of(
            SegmentAdvice::concentration,
            SegmentAdvice::lapsed,
            SegmentAdvice::oneTime,
            SegmentAdvice::neverOrdered,
            TrendAdvice::lead,
            TrendAdvice::margin,
            ShareAdvice::dependence,
            GapAdvice::unknownGroup,
            GapAdvice::unknownDate,
            QualityAdvice::completeness,
            QualityAdvice::repairs,
            QualityAdvice::rejects,
            QualityAdvice::brokenChecks);

    private Recommendations() {}

    public static List<Advice> of(Findings findings) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(findings))
                .sorted(Comparator.comparing(Advice::stake, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }
}
