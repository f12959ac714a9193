// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Month;

/**
 * The figures of a model by calendar month, and which of the months may be compared. A month is full when the business
 * date has reached its last day and the data reaches to its end; a month that is still running would look like a crash.
 * Months in which the leading measure has no value are left out.
 */
public final class ModelMonths {
    /** Days at the end of a month on which nothing may have happened although the month is over. */
    private static final int QUIET_DAYS = 3;

    private final ModelFigures model;
    private final LocalDate businessDate;
    private final LocalDate dataEnd;
    private final NavigableMap<YearMonth, Map<String, BigDecimal>> months = new TreeMap<>();
    private BigDecimal undated = BigDecimal.ZERO;

    private ModelMonths(ModelFigures model, LocalDate businessDate, LocalDate dataEnd) {
        this.model = model;
        this.businessDate = businessDate;
        this.dataEnd = dataEnd;
    }

    /**
     * @param businessDate the day of the figures, or null when unknown: then the last month never counts as full
     * @param dataEnd the latest day in the sources, or null when unknown
     */
    public static ModelMonths of(ModelFigures model, LocalDate businessDate, LocalDate dataEnd) {
        ModelMonths months = new ModelMonths(model, businessDate, dataEnd);
        for (Month month : model.months()) {
            BigDecimal lead = month.figures().get(model.lead().name());
            if (lead == null) {
                continue;
            }
            try {
                months.months.put(YearMonth.parse(month.month()), month.figures());
            } catch (DateTimeParseException e) {
                months.undated = months.undated.add(lead);
            }
        }
        return months;
    }

    public ModelFigures model() {
        return model;
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }

    /** The months in their order. */
    public NavigableSet<YearMonth> all() {
        return Collections.unmodifiableNavigableSet(months.navigableKeySet());
    }

    /** The leading measure of what has no date. */
    public BigDecimal undated() {
        return undated;
    }

    /** The leading measure of a month; empty where the month has none. */
    public Optional<BigDecimal> lead(YearMonth month) {
        return value(month, model.lead().name());
    }

    /** A measure of a month; empty where the month has none. */
    public Optional<BigDecimal> value(YearMonth month, String measure) {
        return Optional.ofNullable(months.get(month)).map(figures -> figures.get(measure));
    }

    /** An additive measure of a period; months without figures count as nothing, and an unknown value makes all unknown. */
    Optional<BigDecimal> sum(Period period, String measure) {
        Collection<Map<String, BigDecimal>> held =
                months.subMap(period.first(), true, period.last(), true).values();
        return held.stream().anyMatch(figures -> figures.get(measure) == null)
                ? Optional.empty()
                : Optional.of(
                        held.stream().map(figures -> figures.get(measure)).reduce(BigDecimal.ZERO, BigDecimal::add));
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

    /** The full month in which the leading measure is highest, the earliest of equals. */
    public Optional<YearMonth> highest() {
        return months.keySet().stream()
                .filter(this::isFull)
                .max(Comparator.comparing((YearMonth month) -> lead(month).orElseThrow())
                        .thenComparing(Comparator.reverseOrder()));
    }

    /**
     * The latest stretch of full months beside the same months a year earlier: twelve months when the data allows it,
     * otherwise three. The two never overlap and never reach the first month of the data. Empty where the leading
     * measure does not add up over months.
     */
    public Optional<Comparison> yearOnYear() {
        return new MeasureFormat(model.lead()).isAdditive()
                ? lastFull().flatMap(last -> comparison(last, 12).or(() -> comparison(last, 3)))
                : Optional.empty();
    }

    private Optional<Comparison> comparison(YearMonth last, int length) {
        Period now = new Period(last, length);
        Period before = new Period(last.minusYears(1), length);
        return before.first().isAfter(months.firstKey())
                ? Optional.of(new Comparison(this, before, now))
                : Optional.empty();
    }
}
