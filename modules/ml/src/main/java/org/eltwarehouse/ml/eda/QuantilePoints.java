// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.eda;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eltwarehouse.contract.insight.EdaSummary.Quantiles;
import org.eltwarehouse.contract.run.DataPolicy;

/**
 * Points of a column's distribution. A point is interpolated between the two rows next to it, and is shown only when at
 * least {@link DataPolicy#SMALL_GROUP} rows lie on each side of it.
 *
 * @param rows rows with a value
 * @param points one per share of {@link #SHARES}; null without rows
 */
record QuantilePoints(ProfiledColumn column, long rows, List<Double> points) {
    static final List<Double> SHARES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    /** The quantiles, or null when not one point may be shown. */
    Quantiles shown() {
        boolean any = SHARES.stream().anyMatch(this::deepEnough);
        return points == null || !any ? null : new Quantiles(point(0), point(1), point(2), point(3), point(4));
    }

    private String point(int index) {
        return deepEnough(SHARES.get(index)) ? text(points.get(index)) : null;
    }

    private boolean deepEnough(double share) {
        double position = share * (rows - 1);
        long below = (long) Math.floor(position);
        long above = rows - 1 - (long) Math.ceil(position);
        return Math.min(below, above) >= DataPolicy.SMALL_GROUP;
    }

    private String text(double point) {
        if (column.date()) {
            return LocalDate.ofEpochDay((long) Math.floor(point)).toString();
        }
        BigDecimal value = BigDecimal.valueOf(point).setScale(column.scale(), RoundingMode.HALF_UP);
        boolean whole = !column.column().type().startsWith("decimal");
        return (whole && value.signum() != 0 ? value.stripTrailingZeros() : whole ? BigDecimal.ZERO : value)
                .toPlainString();
    }
}
