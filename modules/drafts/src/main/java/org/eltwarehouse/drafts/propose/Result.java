// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.models.ask.Outcome;

/**
 * What came of asking.
 *
 * @param outcome {@link Outcome#ANSWERED} exactly where there is a value
 * @param problems of the last answer, where that was not accepted
 * @param <T> what was asked for
 */
public record Result<T>(Outcome outcome, Optional<T> value, List<Objection> problems) {
    public Result {
        problems = List.copyOf(problems);
        if (outcome.isAnswered() != value.isPresent()) {
            throw new IllegalArgumentException("a result has a value or a reason, not both");
        }
    }

    static <T> Result<T> of(T value) {
        return new Result<>(Outcome.ANSWERED, Optional.of(value), List.of());
    }

    static <T> Result<T> none(Outcome outcome, List<Objection> problems) {
        return new Result<>(outcome, Optional.empty(), problems);
    }

    /** The outcome, and code and place of what was wrong with the last answer; none of its words. */
    String reason() {
        return problems.isEmpty() ? outcome.toString() : outcome + " (" + problems.get(0) + ")";
    }
}
