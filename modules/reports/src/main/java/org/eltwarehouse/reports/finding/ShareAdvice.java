// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.share;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.EdaSummary.Group;
import org.eltwarehouse.contract.insight.EdaSummary.Headlines;

/** Advice about dependence on one country, category or product. */
final class ShareAdvice {
    private static final BigDecimal COUNTRY = new BigDecimal("0.40");
    private static final BigDecimal CATEGORY = new BigDecimal("0.60");
    private static final BigDecimal PRODUCT = new BigDecimal("0.10");

    private ShareAdvice() {}

    static Stream<Advice> country(Findings findings) {
        return above(findings, Headlines::countries, COUNTRY, name -> "Watch the dependence on " + name + ".");
    }

    static Stream<Advice> category(Findings findings) {
        return above(
                findings,
                Headlines::categories,
                CATEGORY,
                name -> "Secure the category “" + name + "” and grow a second one.");
    }

    static Stream<Advice> product(Findings findings) {
        return above(findings, Headlines::products, PRODUCT, name -> "Make sure that “" + name + "” never runs out.");
    }

    private static Stream<Advice> above(
            Findings findings,
            Function<Headlines, List<Group>> groups,
            BigDecimal bound,
            Function<String, String> action) {
        return findings.headlines().stream()
                .map(headlines -> new RevenueShares(
                        groups.apply(headlines), headlines.total().revenue()))
                .flatMap(shares -> shares.top().stream()
                        .filter(top -> shares.share(top).compareTo(bound) >= 0)
                        .map(top -> Advice.of(
                                action.apply(top.name()),
                                share(shares.share(top)) + " of all revenue, " + amount(top.revenue()) + " of "
                                        + amount(shares.total()) + ", comes from it.",
                                top.revenue())));
    }
}
