// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.Objects;

/**
 * How a check came out.
 *
 * @param expected the claim, in words
 * @param actual the measure that was found, such as {@code 3 rows}
 */
public record CheckOutcome(boolean passed, String expected, String actual) {
    public CheckOutcome {
        Objects.requireNonNull(expected, "expected is null");
        Objects.requireNonNull(actual, "actual is null");
    }
}
