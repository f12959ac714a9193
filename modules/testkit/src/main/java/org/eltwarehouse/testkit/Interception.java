// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import java.io.IOException;

/** Sees every call to the disk and may let it fail. */
@FunctionalInterface
public interface Interception {
    /** Lets every call through. */
    Interception NONE = call -> {};

    /** Before the call happens; if this throws, the call does not happen, but a write still writes half of its bytes. */
    void before(Call call) throws IOException;

    /** After a move or a close has happened; if this throws, the caller sees a failure although it did. */
    default void after(Call call) throws IOException {}
}
