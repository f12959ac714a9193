// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.eltwarehouse.document.Figures.month;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.eltwarehouse.document.Figures;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.reports.finding.MeasureFormat;
import org.eltwarehouse.reports.finding.ModelMonths;

/** A model in a sentence and a table: all rows, the last full month against the month before and that of a year earlier. */
record ModelHeadline(ModelFigures model, ModelMonths months) {
    /** What the last full month brought of the leading measure. */
    Inline lastMonth() {
        if (months.isEmpty()) {
            return Inline.text("There are no months to compare.");
        }
        Optional<YearMonth> last = months.lastFull();
        if (last.isEmpty()) {
            return Inline.text("There is no full month yet, so no months are compared.");
        }
        YearMonth now = last.orElseThrow();
        BigDecimal value = months.lead(now).orElseThrow();
        return Inline.text(month(now) + ", the last full month, saw " + lead().phrase(value))
                .strong()
                .then(": " + against(now.minusMonths(1), value) + "; " + against(now.minusYears(1), value) + "."
                        + unfinished());
    }

    private String against(YearMonth earlier, BigDecimal value) {
        return months.lead(earlier)
                .map(base -> lead().change(base, value) + " against " + month(earlier) + " (" + lead().figure(base)
                        + (months.isFirst(earlier) ? ", the first month of the data" : "") + ")")
                .orElse("for " + month(earlier) + " there are no figures to compare with");
    }

    private String unfinished() {
        List<YearMonth> unfinished = months.unfinished();
        if (unfinished.isEmpty()) {
            return "";
        }
        return " Not compared, because the data does not reach the end of the month by the business date: "
                + unfinished.stream().map(Figures::month).collect(Collectors.joining(", ")) + ".";
    }

    /** The full month in which the leading measure was highest, which is the best one where more is better. */
    Optional<String> highestMonth() {
        String which = model.lead().direction() == Direction.UP ? "best" : "highest";
        return months.highest()
                .map(best -> "The " + which + " full month was " + month(best) + " with "
                        + lead().phrase(months.lead(best).orElseThrow()) + ".");
    }

    /** Every measure of the model. */
    Table table() {
        Table table = new Table().words("Figure").figures("All " + model.label().inSentence());
        Optional<YearMonth> last = months.lastFull();
        last.ifPresent(now -> table.figures(month(now))
                .figures("Against " + month(now.minusMonths(1)))
                .figures("Against " + month(now.minusYears(1))));
        model.measures().forEach(measure -> row(table, measure, last));
        return table;
    }

    private void row(Table table, MeasureWords measure, Optional<YearMonth> last) {
        MeasureFormat format = new MeasureFormat(measure);
        Inline all = Inline.text(format.figure(model.total().get(measure.name())));
        if (last.isEmpty()) {
            table.row(format.heading(), all);
            return;
        }
        YearMonth now = last.orElseThrow();
        BigDecimal value = value(now, measure);
        table.row(
                format.heading(),
                all,
                Inline.text(format.figure(value)),
                Inline.text(format.change(value(now.minusMonths(1), measure), value)),
                Inline.text(format.change(value(now.minusYears(1), measure), value)));
    }

    private BigDecimal value(YearMonth month, MeasureWords measure) {
        return months.value(month, measure.name()).orElse(null);
    }

    private MeasureFormat lead() {
        return new MeasureFormat(model.lead());
    }
}
