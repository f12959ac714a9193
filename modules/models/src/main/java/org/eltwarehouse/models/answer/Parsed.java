// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import java.util.Optional;

/**
 * What became of a text: a value, or a refusal.
 *
 * @param <T> type of the value
 */
public sealed interface Parsed<T> {
    /** The value, if there is one. */
    Optional<T> value();

    /** The refusal, if there is one. */
    Optional<Refusal> refusal();

    /** A text that is exactly what was asked for. */
    record Accepted<T>(T content) implements Parsed<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(content);
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.empty();
        }
    }

    /** A text that is not. */
    record Refused<T>(Refusal reason) implements Parsed<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(reason);
        }
    }

    /**
     * Why, and where: fit for logs and for a second question, as no word of the text is in it.
     *
     * @param path components and list positions from the top, such as {@code tables[2].columns[0].kind}
     * @param offset characters before the place
     */
    record Refusal(AnswerFault fault, String path, long offset) {
        @Override
        public String toString() {
            return fault + " at " + (path.isEmpty() ? "the top" : path) + " (character " + offset + ")";
        }
    }
}
