// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.reports.finding.Findings;
import org.eltwarehouse.reports.finding.MeasureFormat;
import org.eltwarehouse.reports.finding.ModelMonths;

/** What the figures do not say; only limits that apply to this run. */
record LimitsSection(Findings findings) {
    private static final TableName PRODUCTS = new TableName(Layer.GOLD, "dim_product");

    void writeTo(Document report) {
        List<Inline> limits = new ArrayList<>();
        limits.add(Inline.text("The figures say what happened, not why."));
        findings.models().forEach(model -> amounts(model).ifPresent(limits::add));
        List<ModelMonths> months =
                findings.models().stream().map(findings::months).toList();
        if (months.stream().anyMatch(each -> !each.isEmpty())) {
            limits.add(Inline.text(
                    "Months are compared as they are; more or fewer working days and holidays are not evened out."));
        }
        months.stream()
                .filter(each -> each.undated().signum() > 0)
                .map(LimitsSection::undated)
                .forEach(limits::add);
        if (findings.model().isPresent()) {
            limits.add(Inline.text("Segments describe past behaviour; they do not predict, and the number and names"
                    + " of segments may change with the next run."));
        }
        report.section("What the figures do not say");
        report.bullets(limits);
    }

    /** What stands behind the amounts of a model, other than the leading one. */
    private Optional<Inline> amounts(ModelFigures model) {
        List<String> meanings = model.measures().stream()
                .filter(measure -> !measure.equals(model.lead()))
                .filter(measure -> new MeasureFormat(measure).isMoney())
                .map(measure -> measure.label().en() + ": " + sentence(measure.description()))
                .toList();
        return meanings.isEmpty()
                ? Optional.empty()
                : Optional.of(Inline.text("What the amounts are. " + String.join(" ", meanings)
                        + " Costs and discounts that are not in the data are in none of them."
                        + (model.measure("margin").isPresent() ? unknownCosts() : "")));
    }

    private static String sentence(String description) {
        return description.endsWith(".") ? description : description + ".";
    }

    private static Inline undated(ModelMonths months) {
        ModelFigures model = months.model();
        return Inline.text("Part of all " + model.label().inSentence() + ", but of no month: "
                + new MeasureFormat(model.lead()).phrase(months.undated()) + " without a usable date.");
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
