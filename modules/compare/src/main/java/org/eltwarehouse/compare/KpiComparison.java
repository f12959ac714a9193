// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.EdaSummary.Group;
import org.eltwarehouse.contract.insight.EdaSummary.Headlines;
import org.eltwarehouse.contract.insight.EdaSummary.Kpis;
import org.eltwarehouse.contract.insight.EdaSummary.Month;
import org.eltwarehouse.contract.insight.RunDiff.Kpi;
import org.eltwarehouse.store.RunView;

/** Compares key figures: the headlines of the EDA summary, and the months of {@code gold.agg_exec_kpis}. */
final class KpiComparison {
    static final String ALL_SALES = "All sales";
    private static final TableName MONTHS = new TableName(Layer.GOLD, "agg_exec_kpis");
    private static final String SUMMARY = Step.EDA.folder() + "/data/eda_summary.json";

    private final RunView before;
    private final RunView after;
    private final List<Kpi> kpis = new ArrayList<>();

    KpiComparison(RunView before, RunView after) {
        this.before = before;
        this.after = after;
    }

    /** Figures that differ: all sales, groups, then months. */
    List<Kpi> kpis() {
        Presence<Headlines> headlines = new Presence<>("headlines", headlines(before), headlines(after));
        if (headlines.inBoth()) {
            kpis(ALL_SALES, headlines.before(Headlines::total), headlines.after(Headlines::total));
            groups("Country", headlines.before(Headlines::countries), headlines.after(Headlines::countries));
            groups("Category", headlines.before(Headlines::categories), headlines.after(Headlines::categories));
            groups("Product", headlines.before(Headlines::products), headlines.after(Headlines::products));
        }
        Optional<TablePair> months = TablePair.find(before, after, Step.GOLD, MONTHS);
        if (months.isPresent() && months.orElseThrow().obstacle() == null) {
            MonthlyFigures figures = new MonthlyFigures(months.orElseThrow());
            figures.walk();
            kpis.addAll(figures.kpis());
        } else if (headlines.inBoth()) {
            Presence.of(headlines.before(Headlines::months), headlines.after(Headlines::months), Month::month)
                    .forEach(month -> kpis(month.name(), month.before(Month::kpis), month.after(Month::kpis)));
        }
        return kpis;
    }

    private static Headlines headlines(RunView run) {
        return run.records().containsKey(Step.EDA)
                ? run.document(SUMMARY, EdaSummary.class)
                        .map(EdaSummary::headlines)
                        .orElse(null)
                : null;
    }

    private void kpis(String scope, Kpis before, Kpis after) {
        Presence<Kpis> kpis = new Presence<>(scope, before, after);
        add(scope, "revenue", kpis.before(Kpis::revenue), kpis.after(Kpis::revenue));
        add(scope, "orders", kpis.before(Kpis::orders), kpis.after(Kpis::orders));
        add(scope, "customers", kpis.before(Kpis::customers), kpis.after(Kpis::customers));
        add(scope, "quantity", kpis.before(Kpis::quantity), kpis.after(Kpis::quantity));
        add(scope, "average_order_value", kpis.before(Kpis::averageOrderValue), kpis.after(Kpis::averageOrderValue));
        add(scope, "revenue_per_customer", kpis.before(Kpis::revenuePerCustomer), kpis.after(Kpis::revenuePerCustomer));
        add(scope, "cost", kpis.before(Kpis::cost), kpis.after(Kpis::cost));
        add(scope, "margin", kpis.before(Kpis::margin), kpis.after(Kpis::margin));
    }

    private void groups(String kind, List<Group> before, List<Group> after) {
        for (Presence<Group> group : Presence.of(before, after, Group::name)) {
            String scope = kind + " " + Examples.cut(group.name());
            add(scope, "revenue", group.before(Group::revenue), group.after(Group::revenue));
            add(scope, "orders", group.before(Group::orders), group.after(Group::orders));
            add(scope, "customers", group.before(Group::customers), group.after(Group::customers));
        }
    }

    private void add(String scope, String figure, Long before, Long after) {
        add(
                scope,
                figure,
                before == null ? null : BigDecimal.valueOf(before),
                after == null ? null : BigDecimal.valueOf(after));
    }

    private void add(String scope, String figure, BigDecimal before, BigDecimal after) {
        kpi(scope, figure, Numbers.bounded(before), Numbers.bounded(after)).ifPresent(kpis::add);
    }

    /** The figure, if it differs. */
    static Optional<Kpi> kpi(String scope, String figure, BigDecimal before, BigDecimal after) {
        return Numbers.differ(before, after)
                ? Optional.of(new Kpi(scope, figure, before, after, Numbers.percent(before, after)))
                : Optional.empty();
    }
}
