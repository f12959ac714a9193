// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.nio.file.Path;

/**
 * One call that reaches the disk below the root of a {@link FaultyFileSystem}.
 *
 * @param number the first is 1
 * @param path a path of the default file system; of a move, a copy or a link the target, if that lies below the root
 */
public record Call(long number, Operation operation, Path path) {}
