package org.eltwarehouse.bronze;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.csv.Defect;
import org.eltwarehouse.store.csv.Splits;

/** One pass over a snapshot's records: counts them and their defects, finds split points and the latest business date. */
final class RecordScan {
    private static final LocalDate FIRST_DATE = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(2100, 12, 31);

    private final Map<Defect, Long> defects = new EnumMap<>(Defect.class);
    private List<Split> splits = List.of();
    private List<String> header = List.of();
    private long rows;
    private LocalDate latest;

    /** Reads all records; the first one is the header. */
    static RecordScan of(CsvReader reader, SourceContract contract) throws IOException {
        RecordScan scan = new RecordScan();
        if (reader.next()) {
            scan.header = fields(reader);
            scan.scan(reader, contract);
        }
        return scan;
    }

    /** Column names as they stand in the file; empty when there is no header or it is malformed. */
    List<String> header() {
        return header;
    }

    long rows() {
        return rows;
    }

    long malformed() {
        return defects.values().stream().mapToLong(Long::longValue).sum();
    }

    List<RuleCount> defects() {
        return defects.entrySet().stream()
                .map(defect -> new RuleCount(defect.getKey().rule(), defect.getValue()))
                .toList();
    }

    List<Split> splits() {
        return splits;
    }

    /** The latest valid date of the contract's business date column, or null. */
    LocalDate latest() {
        return latest;
    }

    private void scan(CsvReader reader, SourceContract contract) throws IOException {
        DateTimeFormatter format = null;
        int dateField = -1;
        if (contract != null && contract.businessDate() != null) {
            String pattern = contract.businessDate().format().replace("yyyy", "uuuu");
            format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            dateField = new Header("", header).indexOf(contract.businessDate().column());
        }
        Splits found = new Splits(reader.end());
        while (reader.next()) {
            found.add(reader.end());
            Defect defect = reader.defect();
            if (defect == null && reader.fields() != header.size()) {
                defect = Defect.FIELD_COUNT;
            }
            if (defect != null) {
                defects.merge(defect, 1L, Long::sum);
            } else if (dateField >= 0) {
                see(reader.field(dateField).strip(), format);
            }
        }
        rows = found.rows();
        splits = found.finish();
    }

    private void see(String text, DateTimeFormatter format) {
        if (text.isEmpty() || text.length() > 32) {
            return;
        }
        try {
            LocalDate date = LocalDate.parse(text, format);
            boolean plausible = !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
            if (plausible && (latest == null || date.isAfter(latest))) {
                latest = date;
            }
        } catch (DateTimeException e) {
            // Silver judges the value; here an unreadable date is just no candidate.
            return;
        }
    }

    private static List<String> fields(CsvReader reader) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < reader.fields(); i++) {
            fields.add(reader.field(i));
        }
        return fields;
    }
}
