// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.function.Function;

/**
 * Lets one call fail.
 *
 * @param number of the call that fails
 * @param error what it fails with
 */
public record FailAt(long number, Function<Call, IOException> error) implements Interception {

    /** The n-th call fails: by turns of a broken disk, a full one and one that denies access. */
    public static FailAt call(long number) {
        return new FailAt(number, FailAt::errorOf);
    }

    /** The failure that suits the number of the call. */
    public static IOException errorOf(Call call) {
        String path = call.path().toString();
        return switch ((int) (call.number() % 3)) {
            case 0 -> new IOException("Input/output error");
            case 1 -> new FileSystemException(path, null, "No space left on device");
            default -> new AccessDeniedException(path);
        };
    }

    @Override
    public void before(Call call) throws IOException {
        if (call.number() == number) {
            throw error.apply(call);
        }
    }
}
