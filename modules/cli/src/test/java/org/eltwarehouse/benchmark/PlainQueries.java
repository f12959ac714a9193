// SPDX-License-Identifier: MIT
package org.eltwarehouse.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.run.start.ShippedWarehouse;

/**
 * Turns the shipped definitions into the plain SQL that an engineer would have written by hand, one file per table:
 * views instead of layers, rejects and deduplication as clauses of the query. Runs before the measurement, so that
 * {@link BareProgram} neither reads nor knows a contract.
 *
 * <p>The one argument is the folder to write.
 */
public final class PlainQueries {
    private PlainQueries() {}

    /** Writes {@code <layer>_<name>.sql} for every table. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder, ShippedWarehouse.read().allTables());
    }

    private static void write(Path folder, List<TableDefinition> tables) throws IOException {
        for (TableDefinition table : tables) {
            Path file =
                    folder.resolve(table.table().schema() + "_" + table.table().name() + ".sql");
            Files.writeString(file, plain(table));
        }
    }

    private static String plain(TableDefinition table) {
        return deduplicated(table, accepted(table, table.sql().strip()))
                .replace("_row.position", "monotonically_increasing_id()")
                .replaceAll("\\b(bronze|silver|gold)\\.(\\w+)", "$1_$2");
    }

    private static String accepted(TableDefinition table, String query) {
        if (table.rejects().isEmpty()) {
            return query;
        }
        String conditions = table.rejects().stream()
                .map(rule -> "not coalesce(" + table.condition(rule) + ", false)")
                .collect(Collectors.joining(" and "));
        return "select * from (\n" + query + "\n) where " + conditions;
    }

    /** Which of two rows equal in all of {@code order} stays makes no difference to anything counted. */
    private static String deduplicated(TableDefinition table, String query) {
        if (table.deduplicate() == null) {
            return query;
        }
        String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return "select " + columns + " from (\nselect *, row_number() over (partition by "
                + String.join(", ", table.deduplicate().by()) + " order by "
                + String.join(", ", table.deduplicate().order()) + ") as place from (\n" + query
                + "\n)) where place = 1";
    }
}
