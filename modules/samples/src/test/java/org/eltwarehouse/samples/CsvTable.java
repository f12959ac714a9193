package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A written file, read back by an independent reader that refuses ragged rows and stray quotes. */
record CsvTable(List<NamedCsvRecord> rows) {

    CsvTable {
        rows = List.copyOf(requireNonNull(rows, "rows is null"));
    }

    static CsvTable read(Path folder, String path) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .allowExtraFields(false)
                .allowMissingFields(false)
                .ofNamedCsvRecord(folder.resolve(path))) {
            return new CsvTable(reader.stream().toList());
        }
    }

    List<String> column(String name) {
        return rows.stream().map(row -> row.getField(name)).toList();
    }

    int count(Predicate<NamedCsvRecord> condition) {
        return Math.toIntExact(rows.stream().filter(condition).count());
    }

    int countCells(String column, Predicate<String> condition) {
        return count(row -> condition.test(row.getField(column)));
    }
}
