// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.amount;
import static org.eltwarehouse.document.Figures.count;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.reports.finding.Findings;
import org.eltwarehouse.reports.finding.SalesMonths;

/** What the figures do not say; only limits that apply to this run. */
record LimitsSection(Findings findings) {
    private static final TableName PRODUCTS = new TableName(Layer.GOLD, "dim_product");

    void writeTo(Document report) {
        List<Inline> limits = new ArrayList<>();
        limits.add(Inline.text("The figures say what happened, not why."));
        if (findings.headlines().isPresent()) {
            limits.add(Inline.text("Margin is revenue less the current product cost; discounts granted elsewhere,"
                    + " shipping and overheads are not in the data." + unknownCosts()));
            limits.add(Inline.text(
                    "Months are compared as they are; more or fewer working days and holidays are not evened out."));
        }
        findings.months()
                .map(SalesMonths::undated)
                .filter(undated -> undated.signum() > 0)
                .ifPresent(undated -> limits.add(Inline.text("Sales of " + amount(undated)
                        + " have no usable order date: they count in all sales, but in no month.")));
        if (findings.model().isPresent()) {
            limits.add(Inline.text("Segments describe past behaviour; they do not predict, and the number and names"
                    + " of segments may change with the next run."));
        }
        report.section("What the figures do not say");
        report.bullets(limits);
    }

    private String unknownCosts() {
        return findings.record(Step.GOLD)
                .flatMap(gold -> gold.table(PRODUCTS))
                .flatMap(products -> products.column("cost"))
                .map(ColumnRecord::nulls)
                .filter(nulls -> nulls > 0)
                .map(nulls -> " " + count(nulls, "product has", "products have")
                        + " no known cost and count as costing nothing, which makes the margin look higher than it is.")
                .orElse("");
    }
}
