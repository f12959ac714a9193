// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.SourceHeader;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * The cells of a table as texts, in memory: trial runs are small. An empty field is null; records with a defect are left out.
 */
record TrialCells(List<String> columns, List<List<String>> rows) {

    /** What a source's snapshot holds, by the names of its contract. */
    static TrialCells ofSource(Location run, SourceContract contract, SourceRecord source) {
        SourceHeader header = new SourceHeader(contract, source.header());
        List<String> names = contract.columns().stream().map(Column::name).toList();
        long start = source.splits().isEmpty()
                ? source.bytes()
                : source.splits().get(0).offset();
        return read(
                run.resolve(source.file()),
                start,
                CsvDialect.of(source.delimiter(), source.charset()),
                source.header().size(),
                names,
                names.stream().map(header::indexOf).toList());
    }

    /** What a table of the run holds. */
    static TrialCells ofTable(Location run, TableRecord table) {
        List<String> names = table.columns().stream().map(ColumnRecord::name).toList();
        long start = table.splits().isEmpty()
                ? Long.MAX_VALUE
                : table.splits().get(0).offset();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            places.add(i);
        }
        return read(run.resolve(table.file()), start, CsvDialect.OWN, names.size(), names, places);
    }

    private static TrialCells read(
            Location file, long start, CsvDialect dialect, int fields, List<String> names, List<Integer> places) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(file.read(), 1 << 16)) {
            in.skipNBytes(Math.min(start, file.size()));
            try (CsvReader reader = new CsvReader(in, dialect, start)) {
                while (reader.next()) {
                    if (reader.defect(fields) == null) {
                        List<String> row = new ArrayList<>(names.size());
                        places.forEach(place -> row.add(place < 0 ? null : emptyAsNull(reader.field(place))));
                        rows.add(row);
                    }
                }
            }
            return new TrialCells(names, rows);
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }

    private static String emptyAsNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** The values of a column, row by row. */
    List<String> values(String column) {
        int place = columns.indexOf(column);
        List<String> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(row.get(place)));
        return values;
    }

    /** The values of a column that are known, each once. */
    Set<String> distinct(String column) {
        Set<String> distinct = new HashSet<>(values(column));
        distinct.removeIf(Objects::isNull);
        return distinct;
    }

    /** The same without the unknown member, whose surrogate key is -1. */
    TrialCells withoutUnknown(String surrogateKey) {
        int place = columns.indexOf(surrogateKey);
        return new TrialCells(
                columns,
                rows.stream().filter(row -> !"-1".equals(row.get(place))).toList());
    }
}
