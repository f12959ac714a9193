// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.join;

import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.profile.scan.ValueSample;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** A column that names rows of its own or another table, with its values. */
public final class KeyColumn {
    private final TableProfile table;
    private final ColumnProfile column;
    private final ValueSample sample;
    private final Map<String, long[]> rows;
    private final NameWords words;

    public KeyColumn(TableProfile table, ColumnProfile column, ValueSample sample) {
        this.table = table;
        this.column = column;
        this.sample = sample;
        this.rows = new TreeMap<>(sample.counts());
        this.words = NameWords.of(column.name());
    }

    TableProfile table() {
        return table;
    }

    ColumnProfile column() {
        return column;
    }

    ValueSample sample() {
        return sample;
    }

    /** Rows by value, in the order of values. */
    Map<String, long[]> rows() {
        return rows;
    }

    NameWords words() {
        return words;
    }

    /** Whether others can refer to it; codes only refer. */
    boolean names() {
        return ColumnRole.of(column) == ColumnRole.KEY;
    }

    /** Whether all values are plain numbers, which agree by chance. */
    boolean numeric() {
        return column.numbers().whole() >= 0.95;
    }

    /** Whether rows may be versions of a thing: several of one key, told apart by a date they start at. */
    boolean versioned() {
        return table.columns().stream()
                .anyMatch(other -> other.dated() >= 0.8
                        && NameWords.of(other.name()).has(Tag.START)
                        && other.filling().blank() < 0.1);
    }
}
