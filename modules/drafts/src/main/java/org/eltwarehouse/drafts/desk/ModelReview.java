// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Dimension;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;

/** What a person reads of a model before approving it: what is measured, how, and what it is told apart by. */
record ModelReview(ModelDefinition model) {
    void writeTo(Document page) {
        page.paragraph("Called " + words(model.label()) + ". "
                + (model.date() == null ? "No day." : "Day: " + model.date() + ".")
                + (model.currency() == null ? "" : " Money in " + model.currency() + ".")
                + (model.persons() == null
                        ? " Nobody is counted, so groups of few rows are not told apart."
                        : " Groups with few " + model.persons() + " are not told apart."));
        page.table(measures());
        if (!model.dimensions().isEmpty()) {
            page.table(dimensions());
        }
    }

    private Table measures() {
        Table table = new Table()
                .words("Measure")
                .words("Called")
                .words("Formula")
                .words("Unit")
                .words("Good is")
                .words("Parts add up");
        for (Measure measure : model.measures()) {
            table.row(
                    Inline.code(measure.name()),
                    Inline.text(words(measure.label())),
                    Inline.code(measure.formula()),
                    measure.unit() + ", " + measure.type(),
                    measure.direction().toString(),
                    measure.additivity() == Additivity.ADDITIVE ? "yes" : "no");
        }
        return table;
    }

    private Table dimensions() {
        Table table =
                new Table().words("Dimension").words("Called").words("Column").words("Tells of persons");
        for (Dimension dimension : model.dimensions()) {
            table.row(
                    Inline.code(dimension.name()),
                    Inline.text(words(dimension.label())),
                    Inline.code(dimension.column()),
                    dimension.personal() ? "yes" : "no");
        }
        return table;
    }

    private static String words(Label label) {
        return label.en().equals(label.de()) ? label.en() : label.en() + " / " + label.de();
    }
}
