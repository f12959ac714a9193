// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.List;
import org.eltwarehouse.contract.TableName;

/**
 * The ways in which an engine tests rows; kinds of checks are made of them.
 *
 * @param <T> a test as the engine holds it
 */
public interface RowTests<T> {
    /** The row meets a condition in SQL; null is met. Columns are called by {@link SqlWords#name}. */
    T holds(String condition);

    /** The column's value, unless it is null, is among those of another table's column. */
    T among(String column, TableName table, String references);

    /** The row is the first with its values in these columns. */
    T first(List<String> columns);

    /** The SQL type of a column. */
    String type(String column);
}
