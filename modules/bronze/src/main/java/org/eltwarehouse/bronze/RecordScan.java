// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.csv.Defect;
import org.eltwarehouse.store.csv.Splits;

/**
 * One pass over a snapshot's records: counts them and their defects, watches their values for drift, finds split points
 * and the latest business date.
 */
final class RecordScan {
    private final Map<Defect, Long> defects = new EnumMap<>(Defect.class);
    private List<Split> splits = List.of();
    private List<String> header = List.of();
    private long rows;
    private LocalDate latest;
    private ValueDrift values = ValueDrift.of(null, List.of());

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

    /** Records that are rows. */
    long sound() {
        return rows - malformed();
    }

    List<RuleCount> defects() {
        return defects.entrySet().stream()
                .map(defect -> new RuleCount(defect.getKey().rule(), defect.getValue()))
                .toList();
    }

    List<Split> splits() {
        return splits;
    }

    /** The columns whose values were watched. */
    ValueDrift values() {
        return values;
    }

    /** The latest valid date of the contract's business date column, or null. */
    LocalDate latest() {
        return latest;
    }

    private void scan(CsvReader reader, SourceContract contract) throws IOException {
        LatestDate date = LatestDate.of(contract, header);
        values = ValueDrift.of(contract, header);
        Splits found = new Splits(reader.end());
        while (reader.next()) {
            found.add(reader.end());
            Defect defect = reader.defect(header.size());
            if (defect == null) {
                date.see(reader);
                values.see(reader);
            } else {
                defects.merge(defect, 1L, Long::sum);
            }
        }
        rows = found.rows();
        splits = found.finish();
        latest = date.found();
    }

    private static List<String> fields(CsvReader reader) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < reader.fields(); i++) {
            fields.add(reader.field(i));
        }
        return fields;
    }
}
