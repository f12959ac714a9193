// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.profile.join.KeyColumn;
import org.eltwarehouse.profile.scan.ColumnCounts;
import org.eltwarehouse.profile.scan.CsvSource;
import org.eltwarehouse.profile.scan.RowScan;
import org.eltwarehouse.profile.scan.TableScan;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.DayMonth;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.statistics.TableProfile.Condition;
import org.eltwarehouse.profile.words.SafeName;

/** One file, read twice: its profile, and its keys with their values, which live only as long as the profiler works. */
record TableReading(TableProfile table, List<KeyColumn> keys) {
    private static final int LONGEST_HEADER = 255;

    static TableReading none(String file, String name, Condition condition) {
        return none(file, name, condition, 1);
    }

    private static TableReading none(String file, String name, Condition condition, int headerLine) {
        return new TableReading(
                new TableProfile(
                        file,
                        name,
                        condition,
                        "UTF-8",
                        ",",
                        0,
                        0,
                        headerLine,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of());
    }

    static TableReading of(String file, String name, CsvSource source) throws IOException {
        if (source.header().isEmpty()) {
            Condition why = source.condition() == Condition.READABLE ? Condition.NO_HEADER : source.condition();
            return none(file, name, why, source.headerLine());
        }
        TableScan scan = TableScan.of(source);
        List<ColumnProfile> columns =
                settled(columns(source, scan), source.dialect().delimiter());
        RowQuestions questions = new RowQuestions(columns);
        RowScan rows = RowScan.of(source, questions.combinations(), questions.figures(), questions.dates());
        TableProfile table = new TableProfile(
                file,
                name,
                source.condition(),
                source.dialect().charset(),
                String.valueOf(source.dialect().delimiter()),
                scan.rows(),
                scan.malformed(),
                source.headerLine(),
                columns,
                questions.keys(rows.keys()),
                rows.products(),
                rows.orders());
        return new TableReading(table, table.readable() ? keys(table, scan) : List.of());
    }

    private static List<KeyColumn> keys(TableProfile table, TableScan scan) {
        return table.columns().stream()
                .filter(column -> !column.header().isEmpty() && ColumnRole.mayRefer(column))
                .map(column -> new KeyColumn(
                        table, column, scan.columns().get(column.place()).values()))
                .toList();
    }

    private static List<ColumnProfile> columns(CsvSource source, TableScan scan) {
        List<String> headers = source.header().stream()
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> taken = new HashSet<>();
        List<ColumnProfile> columns = new ArrayList<>();
        for (int place = 0; place < headers.size(); place++) {
            String header = headers.get(place);
            boolean told = source.condition() == Condition.READABLE
                    && !header.isEmpty()
                    && header.length() <= LONGEST_HEADER
                    && headers.indexOf(header) == headers.lastIndexOf(header);
            String plain = "column_" + (place + 1);
            String named = told ? SafeName.of(source.header().get(place), plain) : plain;
            String name = SafeName.unique(named, taken);
            taken.add(name);
            columns.add(column(told ? header : "", name, place, scan.columns().get(place)));
        }
        return columns;
    }

    /** One program writes a file: what a column leaves open of how it writes days and numbers, the others tell. */
    private static List<ColumnProfile> settled(List<ColumnProfile> columns, char delimiter) {
        DayMonth order =
                DayMonth.told(columns.stream().map(ColumnProfile::dates).toList());
        return columns.stream()
                .map(column -> column.withOrder(order))
                .map(column -> DecimalMark.of(column, columns, delimiter)
                        .map(mark -> column.withNumbers(column.numbers().withDecimalMark(mark)))
                        .orElse(column))
                .toList();
    }

    private static ColumnProfile column(String header, String name, int place, ColumnCounts counts) {
        ColumnProfile column = new ColumnProfile(
                header,
                name,
                place,
                counts.filling(),
                counts.numbers(),
                counts.dates(),
                counts.years(),
                counts.texts(),
                counts.distinct(),
                counts.lexicons(),
                counts.shapes(),
                counts.codes(),
                counts.codesComplete(),
                PrivacyClass.NONE);
        ColumnRole role = ColumnRole.of(column);
        return role == ColumnRole.CODE || role == ColumnRole.BOOLEAN ? column : column.withoutCodes();
    }
}
