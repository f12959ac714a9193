// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;

/**
 * The longest block of records with one number of fields, where it does not start with the file: banks write a few lines about
 * the account above the header.
 *
 * @param line of its first record, from 1
 */
record Block(CsvDialect dialect, int line, int records) {
    /** Lines above a header; what is longer is no preamble. */
    private static final int LONGEST_PREAMBLE = 30;

    private static final int FEWEST_RECORDS = 3;

    /** The block behind a preamble whose first record reads as a header; empty where the first record is in the longest block. */
    static Optional<Block> behindPreamble(byte[] records, String charset) throws IOException {
        Block longest = null;
        boolean first = false;
        for (int i = 0; i < Sniff.DELIMITERS.length(); i++) {
            List<Row> rows = rows(records, Sniff.dialect(Sniff.DELIMITERS.charAt(i), charset));
            for (int start = 0; start < rows.size(); ) {
                int end = start;
                while (end < rows.size()
                        && rows.get(end).fields().size()
                                == rows.get(start).fields().size()) {
                    end++;
                }
                boolean parted = rows.get(start).fields().size() > 1;
                if (parted && (longest == null || end - start > longest.records())) {
                    longest = new Block(
                            Sniff.dialect(Sniff.DELIMITERS.charAt(i), charset),
                            rows.get(start).line(),
                            end - start);
                    first = start == 0
                            || start > LONGEST_PREAMBLE
                            || 2 * (end - start) < rows.size()
                            || !Sniff.header(rows.subList(start, end).stream()
                                    .map(Row::fields)
                                    .toList());
                }
                start = end;
            }
        }
        return Optional.ofNullable(first ? null : longest).filter(block -> block.records() >= FEWEST_RECORDS);
    }

    private record Row(List<String> fields, int line) {}

    private static List<Row> rows(byte[] records, CsvDialect dialect) throws IOException {
        List<Row> rows = new ArrayList<>();
        int line = 1;
        int counted = 0;
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(records), dialect, 0)) {
            while (rows.size() < Sniff.RECORDS && reader.next()) {
                for (; counted < reader.offset(); counted++) {
                    line += records[counted] == '\n' ? 1 : 0;
                }
                rows.add(new Row(CsvSource.fields(reader), line));
            }
        }
        return rows;
    }
}
