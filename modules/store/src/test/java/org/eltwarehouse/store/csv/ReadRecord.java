// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A record as the reader found it; fields are empty where it has a defect. */
record ReadRecord(long offset, long length, Defect defect, List<String> fields) {

    static List<ReadRecord> all(byte[] bytes) throws IOException {
        return all(bytes, CsvDialect.OWN);
    }

    static List<ReadRecord> all(byte[] bytes, CsvDialect dialect) throws IOException {
        List<ReadRecord> records = new ArrayList<>();
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), dialect, 0)) {
            while (reader.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < reader.fields(); i++) {
                    fields.add(reader.field(i));
                }
                records.add(new ReadRecord(reader.offset(), reader.length(), reader.defect(), fields));
            }
        }
        return records;
    }
}
