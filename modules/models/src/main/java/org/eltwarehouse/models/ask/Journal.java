// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.time.Duration;
import java.util.OptionalLong;

/** Told of every attempt, also of those that a limit or the last look stopped. */
public interface Journal {
    void record(Entry entry);

    /**
     * One attempt.
     *
     * @param counted what it counts for
     * @param money in millionths, empty without a price
     */
    record Entry(
            Question question, String model, Answer answer, Usage counted, OptionalLong money, Duration duration) {}
}
