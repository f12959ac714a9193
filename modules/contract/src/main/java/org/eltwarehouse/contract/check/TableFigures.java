// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eltwarehouse.contract.TableName;

/** What is known of a table once it is written, and of those before it. */
public interface TableFigures {
    /** Written rows that break a check. */
    long broken(RowCheck check);

    /** Written rows. */
    long rows();

    /** A column's total, where one is kept. */
    Optional<BigDecimal> sum(String column);

    /** The latest date in a column of dates, where it has one. */
    Optional<LocalDate> newest(String column);

    /** Written rows that a repair has mended; empty where the table has no repair of this name. */
    Optional<Long> repaired(String rule);

    /** The run's "today". */
    LocalDate businessDate();

    /** Written rows of another table. */
    long rows(TableName table);

    /** The total of another table's column, where one is kept. */
    Optional<BigDecimal> sum(TableName table, String column);

    /** What a measure of a model is over all rows of its fact. */
    Optional<BigDecimal> measure(String name);
}
