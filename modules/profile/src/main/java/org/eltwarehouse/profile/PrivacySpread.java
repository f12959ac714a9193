// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.profile.statistics.ColumnProfile.Distinct;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** Gives every column its privacy class, in the light of what its table is about and which keys it shares. */
final class PrivacySpread {
    private static final int LONGEST_CHAIN = 5;

    private final List<TableProfile> tables;
    private final List<Inclusion> inclusions;
    private final Set<String> persons = new HashSet<>();
    private final Map<String, PrivacyClass> classes = new TreeMap<>();

    PrivacySpread(List<TableProfile> tables, List<Inclusion> inclusions) {
        this.tables = tables;
        this.inclusions = inclusions;
        for (TableProfile table : tables) {
            boolean named = NameWords.of(table.name())
                    .entity()
                    .filter(word -> word.tag() == Tag.PERSON)
                    .isPresent();
            if (named || table.columns().stream().anyMatch(PrivacyGuess::tellsOfPersons)) {
                persons.add(table.name());
            }
        }
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            inclusions.forEach(this::spreadPersons);
        }
    }

    /** The tables with classes. */
    List<TableProfile> tables() {
        for (TableProfile table : tables) {
            boolean addressed = table.columns().stream()
                    .anyMatch(column -> NameWords.of(column.name()).means("street"));
            PrivacyGuess guess =
                    new PrivacyGuess(NameWords.of(table.name()), persons.contains(table.name()), addressed);
            table.columns().forEach(column -> classes.put(id(table.name(), column.name()), guess.of(column)));
        }
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            inclusions.forEach(this::spreadClass);
        }
        return tables.stream().map(this::classified).toList();
    }

    /** What a column hangs on a person one to one is about that person. */
    private void spreadPersons(Inclusion inclusion) {
        if (persons.contains(inclusion.target()) && nearlyUnique(inclusion.table(), inclusion.column())) {
            persons.add(inclusion.table());
        }
    }

    /** A key that stands for a person does so wherever it is written. */
    private void spreadClass(Inclusion inclusion) {
        String column = id(inclusion.table(), inclusion.column());
        String target = id(inclusion.target(), inclusion.targetColumn());
        boolean part = !inclusion.targetSteps().isEmpty();
        PrivacyClass shared = classes.get(column).max(part ? PrivacyClass.NONE : classes.get(target));
        if (shared == PrivacyClass.IDENTIFIER) {
            classes.put(column, shared);
        }
    }

    private boolean nearlyUnique(String table, String column) {
        return tables.stream()
                .filter(t -> t.name().equals(table))
                .flatMap(t -> t.column(column).stream())
                .anyMatch(c -> c.distinct().uniqueness() >= Distinct.NEARLY_UNIQUE);
    }

    private TableProfile classified(TableProfile table) {
        return table.withColumns(table.columns().stream()
                .map(column -> column.withPrivacy(classes.get(id(table.name(), column.name()))))
                .toList());
    }

    private static String id(String table, String column) {
        return table + "." + column;
    }
}
