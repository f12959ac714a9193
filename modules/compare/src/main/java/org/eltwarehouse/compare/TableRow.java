// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

/**
 * A row of a table.
 *
 * @param position the first row is 1
 * @param values in the order of the file's columns; null for an empty field
 * @param key the values of the key columns as they are ordered
 */
@SuppressWarnings("ArrayRecordComponent")
record TableRow(long position, String[] values, Object[] key) {}
