// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What one session may use.
 *
 * @param calls attempts, also those that fail
 * @param tokens of prompts and answers together
 * @param money in millionths of the currency that prices are in; empty: money is not limited
 * @param time from the first call on
 * @param callTime for one call
 * @param attempts for one question, while the failure may pass
 * @param longestWait between two attempts, whatever the server asks for
 * @param promptTokens of one prompt
 */
public record Limits(
        int calls,
        long tokens,
        OptionalLong money,
        Duration time,
        Duration callTime,
        int attempts,
        Duration longestWait,
        int promptTokens) {
    /** For a handful of tables. */
    public static final Limits DEFAULT = new Limits(
            40,
            400_000,
            OptionalLong.empty(),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            3,
            Duration.ofSeconds(20),
            24_000);

    public Limits {
        boolean sane = calls >= 0
                && tokens >= 0
                && (money.isEmpty() || money.getAsLong() >= 0)
                && !time.isNegative()
                && !callTime.isNegative()
                && !callTime.isZero()
                && attempts >= 1
                && !longestWait.isNegative()
                && promptTokens >= 1;
        if (!sane) {
            throw new IllegalArgumentException("a limit is negative or leaves no room for a call");
        }
    }
}
