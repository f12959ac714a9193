// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnProfile.Distinct;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.TableProfile.KeyCandidate;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** What the second pass over a file is to find out, after the first has told what its columns are. */
final class RowQuestions {
    private static final double ALMOST_ALWAYS = 0.5;
    private static final int MOST_PARTS = 7;
    private static final int MOST_FIGURES = 7;
    private static final int MOST_DATES = 6;

    private final List<ColumnProfile> columns;

    RowQuestions(List<ColumnProfile> columns) {
        this.columns = columns.stream().filter(c -> !c.header().isEmpty()).toList();
    }

    /** Combinations of one to three columns that may name a row. */
    List<List<ColumnProfile>> combinations() {
        List<List<ColumnProfile>> combinations = new ArrayList<>();
        columns.stream()
                .filter(RowQuestions::mayNameRows)
                .filter(column -> column.distinct().uniqueness() >= Distinct.NEARLY_UNIQUE)
                .limit(MOST_PARTS)
                .forEach(column -> combinations.add(List.of(column)));
        List<ColumnProfile> parts = columns.stream()
                .filter(RowQuestions::mayBePart)
                .limit(MOST_PARTS)
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                combinations.add(List.of(parts.get(i), parts.get(j)));
                for (int k = j + 1; k < parts.size(); k++) {
                    combinations.add(List.of(parts.get(i), parts.get(j), parts.get(k)));
                }
            }
        }
        return combinations;
    }

    /** Of what was found for the combinations, those that name rows or nearly do, and say more than a part of them. */
    List<KeyCandidate> keys(List<KeyCandidate> found) {
        List<KeyCandidate> keys = new ArrayList<>();
        found.stream()
                .filter(key -> key.uniqueness() >= Distinct.NEARLY_UNIQUE && key.filled() >= ALMOST_ALWAYS)
                .sorted(Comparator.comparingInt(
                                (KeyCandidate key) -> key.columns().size())
                        .thenComparing(key -> key.uniqueness() < 1)
                        .thenComparing(key -> key.columns().size() > 1 ? -key.uniqueness() : 0))
                .filter(key -> keys.stream()
                        .filter(smaller -> !isDay(smaller))
                        .noneMatch(smaller -> key.columns().containsAll(smaller.columns())
                                && smaller.uniqueness() >= key.uniqueness() - 0.001))
                .forEach(keys::add);
        return keys;
    }

    /** Whether it is nothing but a day, which names rows by chance unless they are days. */
    private boolean isDay(KeyCandidate key) {
        return key.columns().size() == 1
                && columns.stream()
                        .filter(column -> key.columns().contains(column.name()))
                        .anyMatch(column -> ColumnRole.of(column) == ColumnRole.DATE);
    }

    /** Columns of figures among which totals may be products. */
    List<ColumnProfile> figures() {
        return columns.stream()
                .filter(column -> figure(ColumnRole.of(column)) || figuresByName(column))
                .limit(MOST_FIGURES)
                .toList();
    }

    List<ColumnProfile> dates() {
        return columns.stream()
                .filter(column -> ColumnRole.of(column) == ColumnRole.DATE)
                .limit(MOST_DATES)
                .toList();
    }

    private static boolean figure(ColumnRole role) {
        return role == ColumnRole.INTEGER || role == ColumnRole.DECIMAL;
    }

    /** A quantity of few values may be taken for a code. */
    private static boolean figuresByName(ColumnProfile column) {
        return ColumnRole.number(column) && NameWords.of(column.name()).has(Tag.QUANTITY, Tag.UNIT, Tag.MONEY);
    }

    private static boolean mayNameRows(ColumnProfile column) {
        ColumnRole role = ColumnRole.of(column);
        boolean name = NameWords.of(column.name()).has(Tag.BIRTH, Tag.GIVENNAME, Tag.FAMILYNAME, Tag.TEXT, Tag.ADDRESS);
        boolean code = (role == ColumnRole.TEXT || role == ColumnRole.CODE)
                && column.texts().longest() <= 30;
        return !name && (role == ColumnRole.KEY || role == ColumnRole.INTEGER || role == ColumnRole.DATE || code);
    }

    private static boolean mayBePart(ColumnProfile column) {
        ColumnRole role = ColumnRole.of(column);
        NameWords words = NameWords.of(column.name());
        boolean line = role == ColumnRole.INTEGER && words.has(Tag.LINE, Tag.ID, Tag.DATE);
        boolean named =
                role == ColumnRole.CODE && (words.has(Tag.THING, Tag.DATE, Tag.LINE, Tag.ID) || words.means("code"));
        boolean dated = role == ColumnRole.DATE && !words.has(Tag.BIRTH, Tag.UPDATED, Tag.END, Tag.DUE);
        return role == ColumnRole.KEY || line || named || dated;
    }
}
