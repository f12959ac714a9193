// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.profile.view.ModelView;

/**
 * The tables and columns that a model was shown, by the names that it was shown, and what they are called here. Immutable.
 *
 * @param tables shown name to bronze name
 * @param columns shown names, {@code table.column}, to bronze names
 */
public record Vocabulary(Map<String, String> tables, Map<String, String> columns) {
    public Vocabulary {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    /**
     * All names of a view: every table and every column in it stands in its map of aliases, also where the alias is the
     * name itself.
     */
    public static Vocabulary of(ModelView view) {
        Map<String, String> tables = new TreeMap<>();
        Map<String, String> columns = new TreeMap<>();
        view.aliases()
                .forEach((shown, name) -> (shown.indexOf('.') < 0 ? tables : columns)
                        .put(shown, name.substring(name.lastIndexOf('.') + 1)));
        return new Vocabulary(tables, columns);
    }

    Optional<String> table(String shown) {
        return Optional.ofNullable(tables.get(shown));
    }

    /** The bronze name of a column of a table; the model may write the table in front. */
    Optional<String> column(String table, String shown) {
        String name = shown.startsWith(table + ".") ? shown : table + "." + shown;
        return Optional.ofNullable(columns.get(name));
    }

    /** Whether another table has such a column. */
    boolean isElsewhere(String shown) {
        return columns.containsKey(shown) || columns.keySet().stream().anyMatch(known -> known.endsWith("." + shown));
    }

    /** From here to what the model is shown. */
    Vocabulary inverted() {
        Map<String, String> shownTables = new TreeMap<>();
        Map<String, String> shownColumns = new TreeMap<>();
        tables.forEach((shown, name) -> shownTables.put(name, shown));
        columns.forEach((shown, name) -> {
            int dot = shown.indexOf('.');
            String table = tables.getOrDefault(shown.substring(0, dot), shown.substring(0, dot));
            shownColumns.put(table + "." + name, shown.substring(dot + 1));
        });
        return new Vocabulary(shownTables, shownColumns);
    }
}
