// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.SourceHeader;
import org.eltwarehouse.contract.definition.TwoDigitYears;
import org.eltwarehouse.store.csv.CellText;
import org.eltwarehouse.store.csv.CsvReader;

/** Finds the latest plausible date of a contract's business date column. */
final class LatestDate {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int MAX_CHARACTERS = 40;
    private static final int HALF_A_CENTURY = 50;

    private final DateTimeFormatter format;
    private final boolean twoDigits;
    private final int field;
    private final int limitField;
    private final TwoDigitYears years = new TwoDigitYears();
    private final Map<Integer, LocalDate> latest = new TreeMap<>();
    private final Map<Integer, LocalDate> latestWithin = new TreeMap<>();

    private LatestDate(String pattern, int field, int limitField) {
        // Spark knows years by the letter y only, and reads them as u is read here.
        this.format = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
        this.twoDigits = TwoDigitYears.in(pattern);
        this.field = field;
        this.limitField = limitField;
    }

    /** For a file with this header; finds nothing where the contract names no business date. */
    static LatestDate of(SourceContract contract, List<String> header) {
        if (contract == null || contract.businessDate() == null) {
            return new LatestDate("", -1, -1);
        }
        SourceContract.BusinessDate wanted = contract.businessDate();
        SourceHeader names = new SourceHeader(contract, header);
        return new LatestDate(
                wanted.format(),
                names.indexOf(wanted.column()),
                wanted.notAfter() == null ? -1 : names.indexOf(wanted.notAfter()));
    }

    /** Looks at a sound record. */
    void see(CsvReader reader) {
        if (field < 0) {
            return;
        }
        LocalDate date = parse(reader.field(field));
        if (date == null) {
            return;
        }
        years.see(date.getYear());
        latest.merge(date.getYear(), date, LatestDate::later);
        LocalDate limit = limitField < 0 ? null : parse(reader.field(limitField));
        if (limit != null && !date.isAfter(near(limit, date))) {
            latestWithin.merge(date.getYear(), date, LatestDate::later);
        }
    }

    /** The latest date that its limit confirms; where no limit confirms any, the latest date; null where there is none. */
    LocalDate found() {
        LocalDate within = latest(latestWithin);
        return within == null ? latest(latest) : within;
    }

    private LocalDate latest(Map<Integer, LocalDate> dates) {
        int last = twoDigits ? years.last() : 0;
        return dates.values().stream()
                .map(date -> twoDigits ? date.withYear(TwoDigitYears.of(date.getYear(), last)) : date)
                .filter(LatestDate::plausible)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A limit in two digits is of the century that brings it closest to its date. */
    private LocalDate near(LocalDate limit, LocalDate date) {
        return twoDigits ? limit.withYear(TwoDigitYears.of(limit.getYear(), date.getYear() + HALF_A_CENTURY)) : limit;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }

    private static boolean plausible(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /** An unreadable date is just no candidate; silver judges the value. */
    private LocalDate parse(String field) {
        // Spreadsheets write integer dates as 20250131.0.
        String text = CellText.trimmed(field).replaceFirst("^([0-9]+)[.]0+$", "$1");
        if (text.isEmpty() || text.length() > MAX_CHARACTERS) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text, format);
            return twoDigits || plausible(date) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
