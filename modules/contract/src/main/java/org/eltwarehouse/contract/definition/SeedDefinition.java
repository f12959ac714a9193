// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;

/**
 * A small table that people keep, for queries to look things up in: {@code seeds/<name>.csv} and its contract
 * {@code <name>.yaml}. Silver and gold read it like any input.
 *
 * @param seed its name
 * @param grain one sentence: what a row is
 * @param key columns that name a row
 * @param columns what the file's columns are, in their order; nothing in them is about a person
 * @param rows the values as texts, null where empty; not part of the YAML
 */
public record SeedDefinition(
        @JsonProperty("seed") TableName seed,
        String grain,
        List<String> key,
        List<Column> columns,
        @JsonIgnore List<List<String>> rows) {
    /** The folder of seeds in a warehouse, and their schema. */
    public static final String FOLDER = "seeds";
    /** What a lookup table may hold: it is in the memory of every task that reads it. */
    public static final int MAX_ROWS = 100_000;

    public SeedDefinition {
        if (!seed.schema().equals(FOLDER)) {
            throw new IllegalArgumentException("a seed is named " + FOLDER + ".<name>, not " + seed);
        }
        Names.requireText(grain, "the grain of " + seed);
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        rows = rows == null
                ? List.of()
                : rows.stream().map(Collections::unmodifiableList).toList();
        List<String> names = columns.stream().map(Column::name).toList();
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException(seed + " has a column twice");
        }
        if (key.isEmpty() || !names.containsAll(key)) {
            throw new IllegalArgumentException(seed + " needs a key of its own columns, but has " + key);
        }
        for (Column column : columns) {
            if (column.privacy() != PrivacyClass.NONE) {
                throw new IllegalArgumentException(seed + " holds " + column.name() + " as " + column.privacy()
                        + ", but what people keep in a list is about nobody");
            }
            if (column.source() != null) {
                throw new IllegalArgumentException(seed + " has a source for " + column.name() + "; a list has none");
            }
            if (column.header() != null) {
                throw new IllegalArgumentException(seed + " has a header for " + column.name() + "; rename the column");
            }
        }
    }

    /** The same seed with these rows. */
    public SeedDefinition withRows(List<List<String>> values) {
        return new SeedDefinition(seed, grain, key, columns, values);
    }

    /** Whether a table is a seed. */
    public static boolean isSeed(TableName table) {
        return table.schema().equals(FOLDER);
    }
}
