// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Drift;
import org.eltwarehouse.store.csv.CellText;
import org.eltwarehouse.store.csv.CsvReader;

/** Counts the values of a column that are none of its type, or none of its codes. Empty values do not count. */
final class ColumnWatch {
    /** Fewer values say nothing about a type. */
    private static final int HANDFUL = 10;

    private final Column column;
    private final Drift kind;
    private final int field;
    private final Predicate<String> fits;
    private long filled;
    private long unfit;

    private ColumnWatch(Column column, Drift kind, int field, Predicate<String> fits) {
        this.column = column;
        this.kind = kind;
        this.field = field;
        this.fits = fits;
    }

    static ColumnWatch type(Column column, int field) {
        return new ColumnWatch(column, Drift.CHANGED_TYPE, field, ValueForm.of(column.type()));
    }

    static ColumnWatch codes(Column column, int field, List<String> codes) {
        Set<String> known = codes.stream()
                .map(code -> CellText.trimmed(code).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new ColumnWatch(column, Drift.NEW_CODE, field, text -> known.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** Looks at a sound record. */
    void see(CsvReader reader) {
        String text = CellText.trimmed(reader.field(field));
        if (!text.isEmpty()) {
            filled++;
            unfit += fits.test(text) ? 0 : 1;
        }
    }

    Column column() {
        return column;
    }

    Drift kind() {
        return kind;
    }

    /** Values that are not empty. */
    long filled() {
        return filled;
    }

    /** Those of them that do not fit. */
    long unfit() {
        return unfit;
    }

    /** A type has changed when most of more than a handful of values are of another; below that it is dirt. A single new code is news. */
    boolean drifted() {
        return kind == Drift.CHANGED_TYPE ? filled >= HANDFUL && unfit > filled - unfit : unfit > 0;
    }
}
