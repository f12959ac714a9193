// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A row that a table refused, as it waits in a file between pass and quarantine.
 *
 * @param position of the record in its source, from 1
 * @param offset of its first byte
 * @param length in bytes
 * @param rejects a bit per rule that it broke
 */
record RefusedRow(long position, long offset, long length, long rejects) {
    /** What a row takes in the file. */
    static final int BYTES = 4 * Long.BYTES;

    void write(DataOutput out) throws IOException {
        out.writeLong(position);
        out.writeLong(offset);
        out.writeLong(length);
        out.writeLong(rejects);
    }

    static RefusedRow read(DataInput in) throws IOException {
        return new RefusedRow(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}
