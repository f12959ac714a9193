// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.share;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.EdaSummary.Group;
import org.eltwarehouse.contract.insight.EdaSummary.Headlines;

/** Advice about revenue that cannot be assigned because something is not known. */
final class GapAdvice {
    private GapAdvice() {}

    static Stream<Advice> unknownCountry(Findings findings) {
        return unknown(
                findings,
                Headlines::countries,
                "Ask customers for their country.",
                "customers without a known country");
    }

    static Stream<Advice> unknownCategory(Findings findings) {
        return unknown(
                findings,
                Headlines::categories,
                "Complete the product catalogue.",
                "products without a known category");
    }

    static Stream<Advice> unknownOrderDate(Findings findings) {
        return findings.months().stream()
                .filter(months -> months.undated().signum() > 0)
                .map(months -> Advice.of(
                        "Record the order date of every order.",
                        "Sales of " + amount(months.undated()) + " have no usable order date and belong to no month.",
                        months.undated()));
    }

    private static Stream<Advice> unknown(
            Findings findings, Function<Headlines, List<Group>> groups, String action, String whose) {
        return findings.headlines().stream()
                .map(headlines -> new RevenueShares(
                        groups.apply(headlines), headlines.total().revenue()))
                .flatMap(shares -> shares.unknown().stream()
                        .map(gap -> Advice.of(
                                action,
                                "Sales of " + amount(gap.revenue()) + ", " + share(shares.share(gap))
                                        + " of all revenue, belong to " + whose + ".",
                                gap.revenue())));
    }
}
