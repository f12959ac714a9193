// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eltwarehouse.contract.definition.TwoDigitYears;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;

/**
 * Between which values a column can be true.
 *
 * @param min plain text of the column's type, or null
 * @param max likewise, {@link #BUSINESS_DATE} for today
 */
record ValueBounds(Kind kind, String min, String max) {
    static final String BUSINESS_DATE = "business_date";
    private static final int PRECISION = 18;

    /** The bounds of a column; those that no value of its type can have are left out. */
    static ValueBounds of(ProposedColumn column, Problems problems) {
        String min = plain(column, column.minimum(), "minimum", problems);
        String max = plain(column, column.maximum(), "maximum", problems);
        if (min != null && max != null && crossed(column.kind(), min, max)) {
            problems.leaveOut(ProblemCode.VALUE, column.name(), "its minimum is greater than its maximum");
            return new ValueBounds(column.kind(), null, null);
        }
        return new ValueBounds(column.kind(), min, max);
    }

    private static String plain(ProposedColumn column, String bound, String what, Problems problems) {
        if (bound == null) {
            return null;
        }
        Optional<String> plain = read(column, bound.strip());
        if (plain.isEmpty()) {
            problems.leaveOut(ProblemCode.VALUE, column.name(), "its " + what + " is no value that it can have");
        }
        return plain.orElse(null);
    }

    private static Optional<String> read(ProposedColumn column, String bound) {
        try {
            if (column.kind() == Kind.DATE) {
                return Optional.of(bound.equals(BUSINESS_DATE) ? bound : day(bound));
            } else if (column.kind() == Kind.INTEGER) {
                return Optional.of(Long.toString(Long.parseLong(bound)));
            } else if (column.kind() == Kind.DECIMAL && bound.length() <= 2 * PRECISION) {
                BigDecimal value = new BigDecimal(bound);
                value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
                boolean fits = value.scale() <= column.scale()
                        && value.precision() - value.scale() <= PRECISION - column.scale();
                return fits ? Optional.of(value.toPlainString()) : Optional.empty();
            }
            return Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String day(String bound) {
        LocalDate day = LocalDate.parse(bound);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("no year of four digits");
        }
        return day.toString();
    }

    private static boolean crossed(Kind kind, String min, String max) {
        if (kind == Kind.DATE) {
            return !min.equals(BUSINESS_DATE) && !max.equals(BUSINESS_DATE) && min.compareTo(max) > 0;
        }
        return new BigDecimal(min).compareTo(new BigDecimal(max)) > 0;
    }

    boolean none() {
        return min == null && max == null;
    }

    /** Whether only negative values are out of bounds. */
    boolean notNegative() {
        return "0".equals(min) && max == null;
    }

    /** Whether the value of an expression is within the bounds, of which there is one at least. */
    String hold(String value) {
        if (min != null && max != null) {
            return value + " between " + literal(min) + " and " + literal(max);
        }
        return min != null ? value + " >= " + literal(min) : value + " <= " + literal(max);
    }

    private String literal(String bound) {
        if (kind != Kind.DATE) {
            return bound;
        }
        return bound.equals(BUSINESS_DATE) ? ":business_date" : "date '" + bound + "'";
    }

    /** The latest day that a year in two digits may stand for: the business date for what is never after it. */
    String latest() {
        return BUSINESS_DATE.equals(max)
                ? ":business_date"
                : "add_months(:business_date, " + 12 * TwoDigitYears.AHEAD + ")";
    }

    /** The lower bound where a check can name it: the business date it cannot. */
    String fixedMin() {
        return BUSINESS_DATE.equals(min) ? null : min;
    }

    String fixedMax() {
        return BUSINESS_DATE.equals(max) ? null : max;
    }
}
