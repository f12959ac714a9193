// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;

/** Everything that is counted about a table, added up row by row while it is written; parts merge in any order. */
final class Measures implements Serializable {
    private static final long serialVersionUID = 1;
    /** Before all dates that there are. */
    private static final int NO_DATE = Integer.MIN_VALUE;

    private final Cells cells;
    private final boolean[] additive;
    private final long[] nulls;
    private final Total[] totals;
    private final int[] newest;
    private final long[] rejects;
    private final long[] repairs;
    private final long[] broken;
    private long written;
    private long quarantined;
    private long deduplicated;
    private long repaired;
    private long invalid;
    private long repeatedKeys;

    Measures(TableDefinition definition, int checks) {
        List<Column> columns = definition.columns();
        cells = new Cells(columns);
        additive = new boolean[columns.size()];
        totals = new Total[columns.size()];
        for (int i = 0; i < additive.length; i++) {
            additive[i] = additive(definition, columns.get(i));
            totals[i] = cells.total(i);
        }
        nulls = new long[columns.size()];
        newest = noDates(columns.size());
        rejects = new long[definition.rejects().size()];
        repairs = new long[definition.repairs().size()];
        broken = new long[checks];
    }

    /** Nothing counted yet, of the same shape. */
    Measures(Measures shape) {
        cells = shape.cells;
        additive = shape.additive;
        totals = new Total[additive.length];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = cells.total(i);
        }
        nulls = new long[shape.nulls.length];
        newest = noDates(shape.newest.length);
        rejects = new long[shape.rejects.length];
        repairs = new long[shape.repairs.length];
        broken = new long[shape.broken.length];
    }

    /** Whether a column's total is kept for reconciliation: numbers that add up and speak of no person. */
    static boolean additive(TableDefinition definition, Column column) {
        return column.privacy() == PrivacyClass.NONE
                && column.type().matches("bigint|int|decimal.*")
                && !definition.key().contains(column.name())
                && !column.name().endsWith("_key");
    }

    /** Counts a row that is written. */
    void addWritten(InternalRow row, long repairBits, long brokenBits, boolean repeatsKey) {
        written++;
        for (int i = 0; i < nulls.length; i++) {
            if (row.isNullAt(i)) {
                nulls[i]++;
            } else if (additive[i]) {
                cells.addTo(totals[i], row, i);
            } else if (cells.isDate(i)) {
                newest[i] = Math.max(newest[i], row.getInt(i));
            }
        }
        count(repairBits, repairs);
        count(brokenBits, broken);
        repaired += repairBits == 0 ? 0 : 1;
        invalid += brokenBits == 0 ? 0 : 1;
        repeatedKeys += repeatsKey ? 1 : 0;
    }

    void addQuarantined(long rejectBits) {
        quarantined++;
        count(rejectBits, rejects);
    }

    void addDeduplicated() {
        deduplicated++;
    }

    void merge(Measures other) {
        written += other.written;
        quarantined += other.quarantined;
        deduplicated += other.deduplicated;
        repaired += other.repaired;
        invalid += other.invalid;
        repeatedKeys += other.repeatedKeys;
        add(nulls, other.nulls);
        add(rejects, other.rejects);
        add(repairs, other.repairs);
        add(broken, other.broken);
        for (int i = 0; i < totals.length; i++) {
            totals[i].merge(other.totals[i]);
            newest[i] = Math.max(newest[i], other.newest[i]);
        }
    }

    long read() {
        return written + quarantined + deduplicated;
    }

    long written() {
        return written;
    }

    long quarantined() {
        return quarantined;
    }

    long deduplicated() {
        return deduplicated;
    }

    /** Written rows with at least one repair. */
    long repaired() {
        return repaired;
    }

    /** Written rows that break at least one row-level expectation. */
    long invalid() {
        return invalid;
    }

    /** Written rows whose key another row before them has. */
    long repeatedKeys() {
        return repeatedKeys;
    }

    /** Written rows without a value in a column. */
    long nulls(int column) {
        return nulls[column];
    }

    long allNulls() {
        return Arrays.stream(nulls).sum();
    }

    /** A column's total, or null where it is not kept. */
    BigDecimal total(int column) {
        return additive[column] ? totals[column].value() : null;
    }

    /** The latest date in a column of dates. */
    Optional<LocalDate> newest(int column) {
        return newest[column] == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(newest[column]));
    }

    long rejected(int rule) {
        return rejects[rule];
    }

    long repaired(int rule) {
        return repairs[rule];
    }

    long broken(int check) {
        return broken[check];
    }

    private static int[] noDates(int columns) {
        int[] none = new int[columns];
        Arrays.fill(none, NO_DATE);
        return none;
    }

    private static void count(long bits, long[] counts) {
        for (int i = 0; bits != 0 && i < counts.length; i++) {
            counts[i] += bits >>> i & 1;
        }
    }

    private static void add(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }
}
