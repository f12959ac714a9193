// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.change;
import static org.eltwarehouse.document.Figures.month;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.insight.EdaSummary.Kpis;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.Findings;
import org.eltwarehouse.reports.finding.SalesMonths;

/** The key figures: all sales, the last full month against the month before and the same month a year earlier. */
record Headline(Findings findings) {
    void writeTo(Document report) {
        report.section("Headline figures");
        if (findings.eda().isEmpty()) {
            report.paragraph(
                    findings.record(Step.EDA).isEmpty()
                            ? "The exploration did not run, so there are no headline figures."
                            : "The exploration left no summary in the run folder, so there are no headline figures.");
            return;
        }
        if (findings.headlines().isEmpty()) {
            report.paragraph("The warehouse has no sales marts, so there are no headline figures of sales.");
            new MartTotals(findings).writeTo(report);
            return;
        }
        SalesMonths months = findings.months().orElseThrow();
        Kpis total = findings.headlines().orElseThrow().total();
        Optional<YearMonth> last = months.lastFull();
        report.paragraph(lastMonth(months));
        report.table(table(total, months, last));
        report.picture(new MonthlyRevenue(months).chart());
        bestMonth(months).ifPresent(report::paragraph);
    }

    private static Inline lastMonth(SalesMonths months) {
        Optional<YearMonth> last = months.lastFull();
        if (last.isEmpty()) {
            return Inline.text("There is no full month of sales yet, so no months are compared.");
        }
        YearMonth now = last.orElseThrow();
        BigDecimal revenue = months.at(now).orElseThrow().revenue();
        return Inline.text(month(now) + ", the last full month, brought " + amount(revenue))
                .strong()
                .then(": " + against(months, now.minusMonths(1), revenue) + "; "
                        + against(months, now.minusYears(1), revenue) + "." + unfinished(months));
    }

    private static String against(SalesMonths months, YearMonth earlier, BigDecimal revenue) {
        return months.at(earlier)
                .map(kpis -> change(kpis.revenue(), revenue) + " against " + month(earlier) + " ("
                        + amount(kpis.revenue()) + (months.isFirst(earlier) ? ", the first month of the data" : "")
                        + ")")
                .orElse("for " + month(earlier) + " there are no sales to compare with");
    }

    private static String unfinished(SalesMonths months) {
        List<YearMonth> unfinished = months.unfinished();
        if (unfinished.isEmpty()) {
            return "";
        }
        return " Not compared, because the data does not reach the end of the month by the business date: "
                + unfinished.stream().map(Figures::month).collect(Collectors.joining(", ")) + ".";
    }

    private static Optional<String> bestMonth(SalesMonths months) {
        return months.best()
                .map(best -> "The best full month was " + month(best) + " with "
                        + amount(months.at(best).orElseThrow().revenue()) + ".");
    }

    private static Table table(Kpis total, SalesMonths months, Optional<YearMonth> last) {
        Table table = new Table().words("Figure").figures("All sales");
        last.ifPresent(now -> table.figures(month(now))
                .figures("Against " + month(now.minusMonths(1)))
                .figures("Against " + month(now.minusYears(1))));
        row(table, "Revenue", Kpis::revenue, Figures::amount, total, months, last);
        row(table, "Orders", kpis -> BigDecimal.valueOf(kpis.orders()), Headline::whole, total, months, last);
        row(
                table,
                "Customers who ordered",
                kpis -> BigDecimal.valueOf(kpis.customers()),
                Headline::whole,
                total,
                months,
                last);
        row(table, "Average order value", Kpis::averageOrderValue, Figures::amount, total, months, last);
        row(table, "Revenue per customer", Kpis::revenuePerCustomer, Figures::amount, total, months, last);
        row(table, "Margin", Kpis::margin, Figures::amount, total, months, last);
        return table;
    }

    private static void row(
            Table table,
            String name,
            Function<Kpis, BigDecimal> figure,
            Function<BigDecimal, String> words,
            Kpis total,
            SalesMonths months,
            Optional<YearMonth> last) {
        Inline all = Inline.text(words.apply(figure.apply(total)));
        if (last.isEmpty()) {
            table.row(name, all);
            return;
        }
        YearMonth now = last.orElseThrow();
        BigDecimal value = figure.apply(months.at(now).orElseThrow());
        table.row(
                name,
                all,
                Inline.text(words.apply(value)),
                Inline.text(change(months.at(now.minusMonths(1)).map(figure).orElse(null), value)),
                Inline.text(change(months.at(now.minusYears(1)).map(figure).orElse(null), value)));
    }

    private static String whole(BigDecimal count) {
        return Figures.count(count.longValue());
    }
}
