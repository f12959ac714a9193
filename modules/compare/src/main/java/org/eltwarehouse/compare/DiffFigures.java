// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.util.Locale;
import org.eltwarehouse.contract.insight.RunDiff.Kpi;

/** Figures with all their digits: a difference is not rounded away. */
final class DiffFigures {
    private DiffFigures() {}

    static String exact(BigDecimal value) {
        return value == null ? null : format("%,.", value);
    }

    /** With its sign, as in {@code +1,234.50}. */
    static String signed(BigDecimal value) {
        return value == null ? null : format(value.signum() == 0 ? "%,." : "%+,.", value);
    }

    /** As in {@code +0.42%}. */
    static String percent(Kpi kpi) {
        if (kpi.percent() == null) {
            return null;
        }
        return kpi.percent().signum() == 0
                ? kpi.after().compareTo(kpi.before()) > 0 ? "<+0.01%" : ">−0.01%"
                : signed(kpi.percent()) + "%";
    }

    private static String format(String start, BigDecimal value) {
        return String.format(Locale.ROOT, start + Math.max(value.scale(), 0) + "f", value)
                .replace('-', '−');
    }
}
