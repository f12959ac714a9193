// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.ColumnChange;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.TableRecord;

/** A column that both runs have: where it stands in each file, and what has changed in it so far. */
final class ComparedColumn {
    private final String name;
    private final int indexBefore;
    private final int indexAfter;
    private final boolean masked;
    private final boolean additive;
    private long changed;
    private BigDecimal net = BigDecimal.ZERO;

    ComparedColumn(TableRecord before, TableRecord after, ColumnRecord column) {
        ColumnRecord now = after.column(column.name()).orElseThrow();
        name = column.name();
        indexBefore = before.columns().indexOf(column);
        indexAfter = after.columns().indexOf(now);
        // Rows of customers who moved would give small groups away, which the moves hide.
        masked = column.privacy() != PrivacyClass.NONE
                || now.privacy() != PrivacyClass.NONE
                || before.table().equals(SegmentComparison.TABLE);
        additive = !masked && additive(before, column) && additive(after, now);
    }

    /** Whether a total of the column means something: amounts and counts that are no key and speak of no person. */
    private static boolean additive(TableRecord table, ColumnRecord column) {
        return column.privacy() == PrivacyClass.NONE
                && (column.type().equals("bigint") || column.type().startsWith("decimal"))
                && !table.key().contains(column.name())
                && !column.name().endsWith("_key");
    }

    String name() {
        return name;
    }

    boolean isMasked() {
        return masked;
    }

    String before(TableRow row) {
        return row.values()[indexBefore];
    }

    String after(TableRow row) {
        return row.values()[indexAfter];
    }

    /** The value as it may be shown. */
    String shown(String value) {
        return masked ? RunDiff.MASK : Examples.cut(value);
    }

    /** Counts a row in which the column differs. */
    void change(String old, String now) {
        changed++;
        add(now);
        subtract(old);
    }

    void add(String value) {
        if (additive && value != null) {
            net = net.add(Numbers.plain(value));
        }
    }

    void subtract(String value) {
        if (additive && value != null) {
            net = net.subtract(Numbers.plain(value));
        }
    }

    boolean isChanged() {
        return changed > 0 || net.signum() != 0;
    }

    ColumnChange result() {
        return new ColumnChange(name, changed, additive ? net : null);
    }
}
