// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.SourceContract.BusinessDate;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.words.Lexicon;

/** What the sources of a profile hold, as contracts. */
public final class SourceContracts {
    /** Share of values that are of a type, from which the contract promises it; the others drift, and are counted. */
    private static final double NEARLY_ALL = 0.98;
    /** Decimals of money. */
    private static final int CENTS = 2;
    /** Decimals of rates and weights. */
    private static final int LONGER = 6;

    private SourceContracts() {}

    /** One contract per source that can become a table, in the order of the profile. */
    public static List<SourceContract> of(Profile profile) {
        Optional<TableProfile> dated = dated(profile);
        return profile.tables().stream()
                .filter(TableProfile::readable)
                .filter(table -> !columns(table).isEmpty())
                .map(table -> contract(table, dated.filter(table::equals).isPresent()))
                .toList();
    }

    /** The table whose dates tell the day of a run: of the likeliest fact. */
    static Optional<TableProfile> dated(Profile profile) {
        Links links = new Links(profile);
        return profile.tables().stream()
                .filter(TableProfile::readable)
                .filter(table -> EventDates.of(table).isPresent())
                .max(Comparator.<TableProfile>comparingInt(table -> OwnKeys.event(table.name()) ? 1 : 0)
                        .thenComparingInt(table -> links.from(table.name()).isEmpty() ? 0 : 1)
                        .thenComparingLong(TableProfile::rows)
                        .thenComparing(TableProfile::name, Comparator.reverseOrder()));
    }

    private static SourceContract contract(TableProfile table, boolean dates) {
        Optional<BusinessDate> date = EventDates.of(table)
                .filter(column -> dates)
                .map(column -> new BusinessDate(
                        column.name(),
                        EventDates.format(column),
                        EventDates.notAfter(table, column).orElse(null)));
        return new SourceContract(
                new TableName(Layer.BRONZE, table.name()),
                table.file(),
                "One record per " + Sentences.thing(table.name()) + ", as exported.",
                null,
                table.charset(),
                table.delimiter(),
                date.orElse(null),
                null,
                codes(table),
                columns(table));
    }

    private static List<Column> columns(TableProfile table) {
        List<Column> columns = new ArrayList<>();
        for (ColumnProfile column : table.columns()) {
            if (!column.header().isEmpty()) {
                columns.add(Column.ofFile(
                        column.name(),
                        type(column),
                        column.privacy(),
                        Sentences.column(column.name(), column.place()),
                        column.header().equals(column.name()) ? null : column.header()));
            }
        }
        return columns;
    }

    /** The type that nearly all values have as bronze watches it; text where it could not tell. */
    private static String type(ColumnProfile column) {
        ColumnRole role = ColumnRole.of(column);
        if (OpenReading.isOpen(column, role)) {
            return "string";
        }
        boolean plain = column.numbers().plain() && role != ColumnRole.TEXT;
        boolean point = plain && column.numbers().point() >= NEARLY_ALL;
        boolean whole = plain
                && column.numbers().whole() >= NEARLY_ALL
                && column.numbers().integerDigits() <= 18;
        if (role == ColumnRole.DATE && column.dates().getOrDefault("yyyy-MM-dd", 0.0) >= NEARLY_ALL) {
            return "date";
        }
        if (whole && column.numbers().leadingZero() == 0 && role != ColumnRole.DECIMAL && role != ColumnRole.CODE) {
            return role == ColumnRole.BOOLEAN ? "boolean" : "bigint";
        }
        if (role == ColumnRole.DECIMAL && point && column.numbers().integerDigits() <= 12) {
            int scale = column.numbers().scale();
            return "decimal(18," + (scale <= CENTS ? CENTS : scale <= LONGER ? LONGER : scale) + ")";
        }
        return "string";
    }

    /** Codes of a lexicon whole, others where each value is one of them. */
    private static Map<String, List<String>> codes(TableProfile table) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (ColumnProfile column : table.columns()) {
            String lexicon = ColumnRole.vocabulary(column);
            boolean closed = lexicon != null && !lexicon.equals(Lexicon.COUNTRY) && column.known(lexicon) == 1;
            if (column.header().isEmpty() || ColumnRole.of(column) != ColumnRole.CODE) {
                continue;
            }
            if (closed) {
                codes.put(column.name(), Lexicon.named(lexicon).spellings());
            } else if (lexicon == null
                    && column.codesComplete()
                    && !column.codes().isEmpty()) {
                List<String> known = new ArrayList<>(
                        column.codes().stream().map(ColumnProfile.Code::value).toList());
                if (column.filling().nullWords() > 0) {
                    known.addAll(Lexicon.named(Lexicon.NULL).spellings());
                }
                codes.put(column.name(), List.copyOf(known));
            }
        }
        return codes;
    }
}
