// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import java.io.Serializable;

/**
 * A stretch of whole records in a CSV file, so that readers can work in parallel without guessing where a record starts.
 *
 * @param offset byte offset of the first record
 * @param bytes length in bytes
 * @param position number of the first record; the first data record of a file is 1
 */
public record Split(long offset, long bytes, long position) implements Serializable {}
