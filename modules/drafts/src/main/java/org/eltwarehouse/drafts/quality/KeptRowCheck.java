// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;

/**
 * Of several records with one key the newest must stay where a column says when a record was made, else the most complete.
 * The words are those that exports use, not those of the definition.
 */
final class KeptRowCheck {
    private static final Pattern MADE = Pattern.compile(
            "(.*_)?(create|creat|update|modif|change|chang|aender|geaender|erstell|stand|recorded)[a-z]*(_.*)?");
    /** Share of repeated keys of which the wrong row may stay, where two records are as new and as complete. */
    private static final double SLIPS = 0.02;

    private final List<Column> read;
    private final TrialCells source;

    private KeptRowCheck(List<Column> read, TrialCells source) {
        this.read = read;
        this.source = source;
    }

    static List<QualityFinding> of(TableDefinition definition, TrialCells source, TrialCells table, RowPairs pairs) {
        if (definition.deduplicate() == null) {
            return List.of();
        }
        KeptRowCheck check = new KeptRowCheck(RowPairs.read(definition, source), source);
        List<Column> dates = check.read.stream()
                .filter(column -> column.type().equals("date"))
                .toList();
        Optional<Column> made = dates.stream()
                .filter(column -> MADE.matcher(column.name()).matches())
                .findFirst();
        long repeated = 0;
        long wrong = 0;
        for (RowPairs.Pair pair : pairs.pairs()) {
            if (pair.group().size() > 1) {
                repeated++;
                boolean right = made.isPresent()
                        ? check.isNewest(pair, made.get())
                        : check.isMostComplete(pair) || dates.stream().anyMatch(date -> check.isNewer(pair, date));
                wrong += right ? 0 : 1;
            }
        }
        return wrong > SLIPS * repeated
                ? List.of(new QualityFinding(
                        definition.table(),
                        made.map(Column::name).orElse(null),
                        QualityCode.KEPT_ROW,
                        wrong + " of " + repeated + " repeated records are not the "
                                + (made.isPresent() ? "newest" : "most complete"),
                        "none"))
                : List.of();
    }

    private boolean isNewest(RowPairs.Pair pair, Column column) {
        int place = source.columns().indexOf(column.origin());
        String kept = day(pair.record().get(place));
        return pair.group().stream().allMatch(record -> day(record.get(place)).compareTo(kept) <= 0);
    }

    /** Whether the record is the newest by a date that tells the records apart. */
    private boolean isNewer(RowPairs.Pair pair, Column column) {
        int place = source.columns().indexOf(column.origin());
        return isNewest(pair, column)
                && pair.group().stream()
                                .map(record -> day(record.get(place)))
                                .distinct()
                                .count()
                        > 1;
    }

    private boolean isMostComplete(RowPairs.Pair pair) {
        long kept = known(pair.record());
        return pair.group().stream().allMatch(record -> known(record) <= kept);
    }

    private long known(List<String> record) {
        return read.stream()
                .filter(column ->
                        !Spelling.isUnknown(record.get(source.columns().indexOf(column.origin()))))
                .count();
    }

    /** A day whose text sorts like the day; empty where it is none. */
    private static String day(String value) {
        String digits = value == null ? "" : value.replaceAll("[^0-9]", "");
        if (digits.length() < 8) {
            return "";
        }
        return value.strip().matches("[0-9]{1,2}[./-].*")
                ? digits.substring(4, 8) + digits.substring(2, 4) + digits.substring(0, 2)
                : digits.substring(0, 8);
    }
}
