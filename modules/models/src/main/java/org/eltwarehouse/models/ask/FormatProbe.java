// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.util.Optional;
import org.eltwarehouse.models.answer.Shape;

/** One small call that tells whether a server holds an answer to a schema. */
final class FormatProbe {
    private static final int ROOM = 256;
    private static final Shape<Probed> SHAPE = Shape.of(Probed.class);

    private FormatProbe() {}

    /** The answer that is asked for. */
    record Probed(boolean ready, int number) {}

    static Question question() {
        return new Question(
                Agent.PROBE,
                "Answer with JSON.",
                "Say that you are ready, and the number 7.",
                "probe",
                SHAPE.schema(),
                ROOM);
    }

    /**
     * What the answer to the probe shows, or nothing where it shows nothing. A server that knows schemas may still run out of
     * room; one that ignores them answers in words of its own.
     */
    static Optional<AnswerFormat> judge(Answer answer) {
        return switch (answer.outcome()) {
            case ANSWERED ->
                Optional.of(
                        SHAPE.parse(answer.text()).value().isPresent()
                                ? AnswerFormat.JSON_SCHEMA
                                : AnswerFormat.JSON_OBJECT);
            case CUT_SHORT -> Optional.of(AnswerFormat.JSON_SCHEMA);
            case NOT_UNDERSTOOD -> Optional.of(AnswerFormat.JSON_OBJECT);
            default -> Optional.empty();
        };
    }
}
