// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.ModelFigures.Breakdown;
import org.eltwarehouse.contract.insight.ModelFigures.Group;

/** Advice about figures that cannot be assigned because something is not known. */
final class GapAdvice {
    /**
     * What is said of a dimension.
     *
     * @param whose of whom or what it is not known, the start of a sentence in the plural
     */
    private record Gap(String action, String whose) {}

    /** By dimension; of any other, {@link #general} is said. */
    private static final Map<String, Gap> KNOWN = Map.of(
            "country", new Gap("Ask customers for their country.", "Customers without a known country"),
            "category", new Gap("Complete the product catalogue.", "Products without a known category"));

    private GapAdvice() {}

    /** Some of the leading measure belongs to no known group. */
    static Stream<Advice> unknownGroup(Findings findings) {
        return findings.divisions().flatMap(shares -> shares.unknown().stream().map(gap -> advice(shares, gap)));
    }

    private static Advice advice(Shares shares, Group gap) {
        Gap said = KNOWN.getOrDefault(shares.dimension().name(), general(shares.dimension()));
        return Advice.of(
                said.action(),
                said.whose() + " stand for " + shares.words(gap) + ".",
                new MeasureFormat(shares.model().lead()).money(shares.value(gap)));
    }

    private static Gap general(Breakdown dimension) {
        String label = dimension.label().inSentence();
        return new Gap("Record the " + label + " of every entry.", "Entries without a known " + label);
    }

    /** Some of the leading measure belongs to no month. */
    static Stream<Advice> unknownDate(Findings findings) {
        return findings.months().stream()
                .filter(months -> months.undated().signum() > 0)
                .map(GapAdvice::undated);
    }

    private static Advice undated(ModelMonths months) {
        MeasureFormat lead = new MeasureFormat(months.model().lead());
        return Advice.of(
                "Record the date of every entry.",
                "No month includes " + lead.phrase(months.undated()) + ", for want of a usable date.",
                lead.money(months.undated()));
    }
}
