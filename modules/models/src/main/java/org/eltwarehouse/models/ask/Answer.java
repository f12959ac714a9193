// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.time.Duration;
import java.util.Optional;

/**
 * What came back from one attempt.
 *
 * @param text what the model wrote; empty unless the outcome is {@link Outcome#ANSWERED}
 * @param usage tokens as the server counts them
 * @param status HTTP status, or 0 if there was none
 * @param retryAfter how long the server asks to wait, or null
 */
public record Answer(Outcome outcome, String text, Usage usage, int status, Duration retryAfter) {
    public static Answer of(Outcome outcome) {
        return new Answer(outcome, "", Usage.UNKNOWN, 0, null);
    }

    public static Answer of(Outcome outcome, int status, Duration retryAfter) {
        return new Answer(outcome, "", Usage.UNKNOWN, status, retryAfter);
    }

    public Optional<Duration> wait(Duration longest) {
        return Optional.ofNullable(retryAfter).map(asked -> asked.compareTo(longest) > 0 ? longest : asked);
    }

    /** Shows no text: it is not ours. */
    @Override
    public String toString() {
        return "Answer[" + outcome + ", " + text.length() + " characters, status " + status + "]";
    }
}
