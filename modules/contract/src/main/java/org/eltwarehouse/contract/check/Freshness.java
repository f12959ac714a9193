// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.check.Reads.Need;

/** The newest date is at most some days before the business date, or later; a table without a date is not fresh. */
public record Freshness(String column, Integer days) implements TableCheck {
    /** A hundred years. */
    public static final int MAX_DAYS = 36_525;

    public Freshness {
        Names.requireText(column, "the column of freshness");
        Objects.requireNonNull(days, () -> "the days of freshness on " + column + " are missing");
        if (days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException(
                    "the days of freshness on " + column + " must be 0 to " + MAX_DAYS + ", but are " + days);
        }
    }

    @Override
    public String name() {
        return "freshness(" + column + ", " + days + ")";
    }

    @Override
    public Reads reads() {
        return Reads.column(column).with(new Need(column, "date", true)).withBusinessDate();
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public Freshness spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public CheckOutcome judge(TableFigures figures) {
        LocalDate oldest = figures.businessDate().minusDays(days);
        Optional<LocalDate> newest = figures.newest(column);
        return new CheckOutcome(
                newest.filter(date -> !date.isBefore(oldest)).isPresent(),
                oldest + " or later as the newest " + column,
                newest.map(LocalDate::toString).orElse("no date"));
    }
}
