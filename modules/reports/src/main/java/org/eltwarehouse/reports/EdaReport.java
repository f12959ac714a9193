// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;

import java.util.List;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.EdaSummary.Group;
import org.eltwarehouse.contract.insight.EdaSummary.Headlines;
import org.eltwarehouse.contract.insight.EdaSummary.Kpis;
import org.eltwarehouse.contract.insight.EdaSummary.Month;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.RevenueShares;
import org.eltwarehouse.reports.finding.SalesMonths;

/** The gold tables explored: the business at a glance, then every column of every table. */
final class EdaReport {
    private EdaReport() {}

    static Document of(EdaSummary summary, StepRecord record) {
        Document report = new Document("Exploration: what the marts hold");
        String date = summary.businessDate() == null
                ? ""
                : " The business date is " + Figures.day(summary.businessDate()) + ".";
        report.paragraph(count(summary.tables().size(), "table was", "tables were") + " explored." + date
                + " Amounts are in the source's currency.");
        report.paragraph("Values that fewer than " + count(summary.smallGroup(), "row shares", "rows share")
                + " are suppressed, so that no figure speaks of one person; columns about persons show counts only, no"
                + " values and no distribution.");
        headlines(report, summary);
        summary.tables().forEach(table -> new ColumnProfiles(table).writeTo(report));
        if (summary.tables().isEmpty()) {
            report.section("Tables").paragraph("There was no table to explore.");
        }
        new Notices(record).writeTo(report);
        return report;
    }

    private static void headlines(Document report, EdaSummary summary) {
        report.section("Headlines");
        Headlines headlines = summary.headlines();
        if (headlines == null) {
            report.paragraph("The warehouse has no sales marts, so there are no headlines.");
            return;
        }
        SalesMonths months = SalesMonths.of(headlines.months(), summary.businessDate(), null);
        report.table(kpis(headlines));
        report.picture(new MonthlyRevenue(months).chart());
        groups(report, "Countries", headlines.countries(), headlines, summary.smallGroup());
        groups(report, "Categories", headlines.categories(), headlines, summary.smallGroup());
        groups(report, "Products with the highest revenue", headlines.products(), headlines, summary.smallGroup());
    }

    private static Table kpis(Headlines headlines) {
        Table table = new Table()
                .words("Period")
                .figures("Revenue")
                .figures("Orders")
                .figures("Customers")
                .figures("Quantity")
                .figures("Average order")
                .figures("Margin");
        row(table, Inline.text("All sales").strong(), headlines.total());
        for (Month month : headlines.months()) {
            row(table, Inline.name(month.month()), month.kpis());
        }
        return table;
    }

    private static void row(Table table, Inline period, Kpis kpis) {
        table.row(
                period,
                kpis.revenue(),
                kpis.orders(),
                kpis.customers(),
                kpis.quantity(),
                kpis.averageOrderValue(),
                kpis.margin());
    }

    private static void groups(
            Document report, String heading, List<Group> groups, Headlines headlines, int smallGroup) {
        Table table = new Table()
                .words("Name")
                .figures("Revenue")
                .figures("Share of all revenue")
                .figures("Orders")
                .figures("Customers");
        RevenueShares shares = new RevenueShares(groups, headlines.total().revenue());
        for (Group group : groups) {
            table.row(
                    group.name(),
                    group.revenue(),
                    Inline.text(Figures.share(shares.share(group))),
                    group.orders(),
                    group.customers() < smallGroup
                            ? Inline.text("fewer than " + count(smallGroup))
                            : group.customers());
        }
        report.subsection(Inline.text(heading));
        if (table.isEmpty()) {
            report.paragraph("There is nothing to list.");
        }
        report.table(table);
        if (groups.stream().anyMatch(group -> group.name().equals("others"))) {
            report.paragraph("Groups of fewer than " + count(smallGroup, "customer", "customers")
                    + " are folded into “others”.");
        }
    }
}
