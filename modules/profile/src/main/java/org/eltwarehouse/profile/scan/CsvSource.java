// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.profile.statistics.TableProfile.Condition;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.storage.Location;

/**
 * A CSV file and how it is written.
 *
 * @param skip bytes before the header
 * @param header what stands in the first record; empty where there is none
 * @param headerLine the line in which the header seems to stand, from 1
 */
public record CsvSource(
        Location path, Condition condition, CsvDialect dialect, int skip, List<String> header, int headerLine) {
    public CsvSource {
        header = List.copyOf(header);
    }

    /** A file that has no header. */
    static CsvSource none(Location path, Condition condition, CsvDialect dialect) {
        return new CsvSource(path, condition, dialect, 0, List.of(), 1);
    }

    /** A file whose header stands behind other lines. */
    static CsvSource later(Location path, CsvDialect dialect, int line) {
        return new CsvSource(path, Condition.HEADER_LATER, dialect, 0, List.of(), line);
    }

    /** A reader behind the header. */
    CsvReader rows() throws IOException {
        InputStream in = path.read();
        try {
            in.skipNBytes(skip);
            CsvReader reader = new CsvReader(in, dialect, skip);
            reader.next();
            return reader;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static List<String> fields(CsvReader reader) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < reader.fields(); i++) {
            fields.add(reader.field(i));
        }
        return fields;
    }
}
