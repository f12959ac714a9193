// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eltwarehouse.contract.TableName;

/** Which definitions of a warehouse use a column of a source: those that name it, or read all columns. */
public final class ColumnUse {
    /** Before a star they make it all columns; elsewhere it multiplies or counts. */
    private static final Set<String> BEFORE_ALL = Set.of("select", "distinct", "all", ",", ".");

    private final Warehouse warehouse;
    private final Map<TableName, Words> words = new HashMap<>();

    public ColumnUse(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** What a table's texts name, and whether they read all columns. */
    private record Words(Set<String> names, boolean all) {
        static Words of(TableDefinition table) {
            Set<String> names = new HashSet<>();
            boolean all = false;
            for (String text : texts(table).toList()) {
                List<String> tokens = QueryText.tokens(text);
                for (int i = 0; i < tokens.size(); i++) {
                    all |= tokens.get(i).equals("*") && i > 0 && BEFORE_ALL.contains(tokens.get(i - 1));
                    names.add(tokens.get(i));
                    names.add(tokens.get(i).toLowerCase(Locale.ROOT));
                }
            }
            return new Words(names, all);
        }

        boolean name(String column) {
            return all || names.contains(column) || names.contains("`" + column.toLowerCase(Locale.ROOT) + "`");
        }
    }

    /** Names of what needs the column, in the order of the layers; empty when nothing does. */
    public List<String> of(SourceContract contract, String column) {
        List<String> users = new ArrayList<>();
        warehouse.allTables().stream()
                .filter(table -> table.inputs().contains(contract.table()))
                .filter(table -> words.computeIfAbsent(table.table(), name -> Words.of(table))
                        .name(column))
                .forEach(table -> users.add(table.table().toString()));
        SourceContract.BusinessDate date = contract.businessDate();
        if (date != null && (column.equals(date.column()) || column.equals(date.notAfter()))) {
            users.add("the business date");
        }
        return users;
    }

    private static Stream<String> texts(TableDefinition table) {
        return Stream.concat(
                table.texts(), table.deduplicate() == null ? Stream.empty() : table.deduplicate().by().stream());
    }
}
