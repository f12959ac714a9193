// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.insight.EdaSummary.Kpis;
import org.eltwarehouse.contract.insight.EdaSummary.Month;

/**
 * Sales by calendar month, and which of the months may be compared. A month is full when the business date has reached
 * its last day and the data reaches to its end; a month that is still running would look like a crash.
 */
public final class SalesMonths {
    /** Days at the end of a month on which nothing may have been sold although the month is over. */
    private static final int QUIET_DAYS = 3;

    private final NavigableMap<YearMonth, Kpis> months = new TreeMap<>();
    private final LocalDate businessDate;
    private final LocalDate dataEnd;
    private BigDecimal undated = BigDecimal.ZERO;

    private SalesMonths(LocalDate businessDate, LocalDate dataEnd) {
        this.businessDate = businessDate;
        this.dataEnd = dataEnd;
    }

    /**
     * @param businessDate the day of the figures, or null when unknown: then the last month never counts as full
     * @param dataEnd the latest order date, or null when unknown
     */
    public static SalesMonths of(List<Month> sales, LocalDate businessDate, LocalDate dataEnd) {
        SalesMonths months = new SalesMonths(businessDate, dataEnd);
        for (Month month : sales) {
            try {
                months.months.put(YearMonth.parse(month.month()), month.kpis());
            } catch (DateTimeParseException e) {
                months.undated = months.undated.add(month.kpis().revenue());
            }
        }
        return months;
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }

    public NavigableMap<YearMonth, Kpis> all() {
        return months;
    }

    /** Revenue of sales without an order date. */
    public BigDecimal undated() {
        return undated;
    }

    public Optional<Kpis> at(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }

    public boolean isFull(YearMonth month) {
        if (businessDate == null) {
            return !months.isEmpty() && month.isBefore(months.lastKey());
        }
        LocalDate lastDay = month.atEndOfMonth();
        return !lastDay.isAfter(businessDate)
                && (dataEnd == null || !lastDay.minusDays(QUIET_DAYS).isAfter(dataEnd));
    }

    /** The first month of the data, which may have started late. */
    public boolean isFirst(YearMonth month) {
        return !months.isEmpty() && month.equals(months.firstKey());
    }

    public Optional<YearMonth> lastFull() {
        return months.descendingKeySet().stream().filter(this::isFull).findFirst();
    }

    public List<YearMonth> unfinished() {
        return months.keySet().stream().filter(month -> !isFull(month)).toList();
    }

    /** The full month with the highest revenue, the earliest of equals. */
    public Optional<YearMonth> best() {
        return months.keySet().stream()
                .filter(this::isFull)
                .max(Comparator.comparing((YearMonth month) -> months.get(month).revenue())
                        .thenComparing(Comparator.reverseOrder()));
    }

    /**
     * The latest stretch of full months beside the same months a year earlier: twelve months when the data allows it,
     * otherwise three. The two never overlap and never reach the first month of the data.
     */
    public Optional<Comparison> yearOnYear() {
        return lastFull().flatMap(last -> comparison(last, 12).or(() -> comparison(last, 3)));
    }

    private Optional<Comparison> comparison(YearMonth last, int length) {
        Period now = new Period(last, length);
        Period before = new Period(last.minusYears(1), length);
        if (!before.first().isAfter(months.firstKey())) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(before.sums(months), now.sums(months)));
    }
}
