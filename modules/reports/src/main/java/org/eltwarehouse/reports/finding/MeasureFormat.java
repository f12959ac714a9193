// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.eltwarehouse.document.Figures;

/** How a measure and its values are written. */
public record MeasureFormat(MeasureWords measure) {
    /** The measure inside a sentence: {@code average order value}. */
    public String name() {
        return measure.label().inSentence();
    }

    /** The measure at the head of a row or column, with the unit where a reader cannot guess it: {@code Weight (kg)}. */
    public String heading() {
        String label = measure.label().en();
        return isGuessed() || unit().equals(name()) ? label : label + " (" + unit() + ")";
    }

    /** A value: money with two digits, a share as per cent, another number with the digits it has. */
    public String figure(BigDecimal value) {
        if (isMoney()) {
            return Figures.amount(value);
        }
        return isShare() ? Figures.share(value) : Figures.number(plain(value));
    }

    /** A value inside a sentence: {@code revenue of 1,200.00}, {@code 35 visits}, {@code weight of 2.5 kg}. */
    public String phrase(BigDecimal value) {
        if (isCount()) {
            return figure(value) + " " + name();
        }
        return name() + " of " + figure(value) + (isGuessed() ? "" : " " + unit());
    }

    /** A change: in percentage points for a share, otherwise in per cent. */
    public String change(BigDecimal base, BigDecimal now) {
        return isShare() ? Figures.points(base, now) : Figures.change(base, now);
    }

    /** The value where it is an amount of money, otherwise null. */
    public BigDecimal money(BigDecimal value) {
        return isMoney() ? value : null;
    }

    public boolean isMoney() {
        return measure.unit().equals(Measure.MONEY);
    }

    public boolean isShare() {
        return measure.unit().equals(Measure.SHARE);
    }

    public boolean isCount() {
        return measure.unit().equals(Measure.COUNT);
    }

    /** Whether the values of parts of every kind add up. */
    public boolean isAdditive() {
        return measure.additivity() == Additivity.ADDITIVE;
    }

    private boolean isGuessed() {
        return isMoney() || isShare() || isCount();
    }

    private String unit() {
        return measure.unit().replace('_', ' ');
    }

    /** What is counted is whole, whatever the type. */
    private BigDecimal plain(BigDecimal value) {
        boolean whole = value != null && isCount() && value.stripTrailingZeros().scale() <= 0;
        return whole ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }
}
