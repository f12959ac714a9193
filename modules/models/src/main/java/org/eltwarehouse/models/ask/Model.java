// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.time.Duration;

/** A language model behind a server. Implementations make one attempt per call and never throw because of what the server does. */
public interface Model {
    /** Name of the model and place of the server, for example {@code gpt-x at https://api.openai.com/v1}; no secret. */
    String identity();

    /** Name of the model as the server knows it. */
    String name();

    /**
     * Asks once and returns within the time given, whatever the server does.
     *
     * @param within the longest time for this call
     */
    Answer ask(Question question, AnswerFormat format, Duration within);
}
