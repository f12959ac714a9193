// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Breakdown;
import org.eltwarehouse.contract.insight.ModelFigures.Group;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.MeasureFormat;
import org.eltwarehouse.reports.finding.Shares;

/**
 * The groups of a dimension: the leading measure, its share of the whole where it adds up, and counts that do not add up
 * and so can be read nowhere else.
 */
record DimensionSection(ModelFigures model, Breakdown dimension, int smallGroup) {
    private static final int MOST_COLUMNS = 5;

    void writeTo(Document report) {
        report.subsection(Inline.text("By " + dimension.label().inSentence()));
        if (dimension.groups().isEmpty()) {
            report.paragraph("There is nothing to list.");
        }
        report.table(table());
        String notes = unknown() + others() + left();
        if (!notes.isEmpty()) {
            report.paragraph(notes.strip());
        }
    }

    private Table table() {
        MeasureFormat lead = new MeasureFormat(model.lead());
        Table table = new Table().words(dimension.label().en()).figures(lead.heading());
        if (lead.isAdditive()) {
            table.figures("Share of all " + lead.name());
        }
        List<MeasureWords> counts = counts(lead);
        counts.forEach(measure -> table.figures(new MeasureFormat(measure).heading()));
        for (Group group : dimension.groups()) {
            List<Object> cells = new ArrayList<>();
            cells.add(group.name());
            cells.add(figure(group, model.lead()));
            if (lead.isAdditive()) {
                cells.add(Inline.text(Figures.share(new Shares(model, dimension).share(group))));
            }
            counts.forEach(measure -> cells.add(figure(group, measure)));
            table.row(cells.toArray());
        }
        return table;
    }

    private List<MeasureWords> counts(MeasureFormat lead) {
        return model.measures().stream()
                .filter(measure -> !measure.equals(model.lead()))
                .filter(measure -> new MeasureFormat(measure).isCount() && !new MeasureFormat(measure).isAdditive())
                .limit(MOST_COLUMNS - (lead.isAdditive() ? 3 : 2))
                .toList();
    }

    private Inline figure(Group group, MeasureWords measure) {
        BigDecimal value = group.figures().get(measure.name());
        boolean few = measure.name().equals(model.persons())
                && value != null
                && value.compareTo(BigDecimal.valueOf(smallGroup)) < 0;
        return Inline.text(few ? "fewer than " + count(smallGroup) : new MeasureFormat(measure).figure(value));
    }

    private String unknown() {
        return has(ModelFigures.UNKNOWN) ? " “" + ModelFigures.UNKNOWN + "” stands for what is not known." : "";
    }

    private String others() {
        return has(ModelFigures.OTHERS)
                ? " Groups of fewer than " + count(smallGroup) + " " + persons() + " are folded into “"
                        + ModelFigures.OTHERS + "”."
                : "";
    }

    private boolean has(String name) {
        return dimension.groups().stream().anyMatch(group -> group.name().equals(name));
    }

    private String persons() {
        return Stream.ofNullable(model.persons())
                .flatMap(name -> model.measure(name).stream())
                .map(measure -> new MeasureFormat(measure).name())
                .findFirst()
                .orElse("rows");
    }

    private String left() {
        return dimension.left() == 0
                ? ""
                : " " + count(dimension.left(), "more group is", "more groups are") + " not shown.";
    }
}
