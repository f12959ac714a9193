package org.eltwarehouse.bronze;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.SourceHeader;
import org.eltwarehouse.store.csv.CsvReader;

/** Finds the latest plausible date of a contract's business date column. */
final class LatestDate {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int MAX_CHARACTERS = 32;

    private final DateTimeFormatter format;
    private final int field;
    private final int limitField;
    private LocalDate latest;
    private LocalDate latestWithin;

    private LatestDate(DateTimeFormatter format, int field, int limitField) {
        this.format = format;
        this.field = field;
        this.limitField = limitField;
    }

    /** For a file with this header; finds nothing where the contract names no business date. */
    static LatestDate of(SourceContract contract, List<String> header) {
        if (contract == null || contract.businessDate() == null) {
            return new LatestDate(null, -1, -1);
        }
        SourceContract.BusinessDate wanted = contract.businessDate();
        SourceHeader names = new SourceHeader(contract, header);
        return new LatestDate(
                DateTimeFormatter.ofPattern(wanted.format().replace("yyyy", "uuuu"), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT),
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
        latest = later(latest, date);
        if (limitField >= 0 && (latestWithin == null || date.isAfter(latestWithin))) {
            LocalDate limit = parse(reader.field(limitField));
            latestWithin = limit == null || date.isAfter(limit) ? latestWithin : date;
        }
    }

    /** The latest date that its limit confirms; where no limit confirms any, the latest date; null where there is none. */
    LocalDate found() {
        return latestWithin == null ? latest : latestWithin;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    /** An unreadable date is just no candidate; silver judges the value. */
    private LocalDate parse(String field) {
        // Spreadsheets write integer dates as 20250131.0.
        String text = field.strip().replaceFirst("\\.0+$", "");
        if (text.isEmpty() || text.length() > MAX_CHARACTERS) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text, format);
            return date.isBefore(FIRST) || date.isAfter(LAST) ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
