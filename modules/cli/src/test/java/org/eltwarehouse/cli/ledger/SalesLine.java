// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A cleaned order line as the reconciliation sees it: nothing of how it was made. Unknown things are {@code n/a}. */
record SalesLine(
        String order, String product, String customer, String month, String country, BigDecimal sales, int quantity) {
    static final String UNKNOWN = "n/a";

    /** What lines add up to; an unknown customer is nobody. */
    record Totals(BigDecimal revenue, long quantity, long lines, long orders, long customers) {
        static Totals of(List<SalesLine> lines) {
            Set<String> orders = new HashSet<>();
            Set<String> customers = new HashSet<>();
            BigDecimal revenue = new BigDecimal("0.00");
            long quantity = 0;
            for (SalesLine line : lines) {
                orders.add(line.order());
                if (!line.customer().equals(UNKNOWN)) {
                    customers.add(line.customer());
                }
                revenue = revenue.add(line.sales());
                quantity += line.quantity();
            }
            return new Totals(revenue, quantity, lines.size(), orders.size(), customers.size());
        }
    }

    static Map<String, Totals> totals(List<SalesLine> lines, Function<SalesLine, String> group) {
        Map<String, List<SalesLine>> groups = new TreeMap<>();
        lines.forEach(line -> groups.computeIfAbsent(group.apply(line), any -> new ArrayList<>())
                .add(line));
        Map<String, Totals> totals = new TreeMap<>();
        groups.forEach((name, members) -> totals.put(name, Totals.of(members)));
        return totals;
    }
}
