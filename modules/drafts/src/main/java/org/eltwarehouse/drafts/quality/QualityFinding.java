// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import org.eltwarehouse.contract.TableName;

/**
 * A fault that a trial run shows. It holds shares and counts, never a value.
 *
 * @param column that it concerns, or null for the whole table
 * @param measured what was found, in words
 * @param expected what should be, in words
 */
public record QualityFinding(TableName table, String column, QualityCode code, String measured, String expected) {
    @Override
    public String toString() {
        return code + " " + table + (column == null ? "" : "." + column) + ": " + measured + ", expected " + expected;
    }
}
