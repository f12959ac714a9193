// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

/** Tokens of one call. */
public record Usage(long prompt, long completion) {
    /** The server said nothing, or nothing that is a number. */
    public static final Usage UNKNOWN = new Usage(-1, -1);

    /** How far a true count may lie from the estimate: another vocabulary, thinking that counts as answer. */
    private static final int TOLERANCE = 4;

    /** Whether this can be true of a call for which so much was reserved. */
    boolean isPlausible(Usage reserved) {
        return prompt >= 1
                && completion >= 0
                && prompt <= reserved.prompt * TOLERANCE
                && completion <= reserved.completion * TOLERANCE;
    }

    long total() {
        return Math.addExact(prompt, completion);
    }
}
