// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.view;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.words.NameWords;

/**
 * Names that tables and columns have in front of a model. A name is shown only if it is made of nothing but known words for
 * columns: an allow-list, so that neither a person's name nor an order to the model passes as a column's name.
 */
final class Aliases {
    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 6;

    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> meanings = new TreeMap<>();

    Aliases(Profile profile) {
        int number = 0;
        for (TableProfile table : profile.tables()) {
            number++;
            String tableName = sayable(table.name()) ? table.name() : "table_" + number;
            shown.put(table.name(), tableName);
            meanings.put(tableName, table.name());
            for (ColumnProfile column : table.columns()) {
                String alias = "column_" + (column.place() + 1);
                String name = sayable(column.name()) ? column.name() : alias;
                shown.put(table.name() + "." + column.name(), name);
                meanings.put(tableName + "." + name, column.name());
            }
        }
    }

    String table(String table) {
        return shown.get(table);
    }

    String column(String table, String column) {
        return shown.get(table + "." + column);
    }

    Map<String, String> meanings() {
        return meanings;
    }

    private static boolean sayable(String name) {
        NameWords words = NameWords.of(name);
        return name.length() <= LONGEST
                && words.allKnown()
                && !words.words().isEmpty()
                && words.words().size() <= MOST_WORDS;
    }
}
