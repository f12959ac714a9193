// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import java.util.Objects;
import org.eltwarehouse.contract.verdict.Position;

/**
 * Something wrong in a document.
 *
 * @param at the key or value that is wrong
 * @param wayOut what to do about it
 */
public record Mistake(Position at, String problem, String wayOut) {
    public Mistake {
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(problem, "problem is null");
        Objects.requireNonNull(wayOut, "wayOut is null");
    }

    /** The place and what is wrong there. */
    String sentence() {
        return "line " + at.line() + ", column " + at.column() + ": " + problem;
    }
}
