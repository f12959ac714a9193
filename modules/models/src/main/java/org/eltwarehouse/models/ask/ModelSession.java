// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.time.Duration;
import java.util.Optional;

/**
 * Asks one model within limits: looks at the prompt, reserves, asks, settles, writes the journal, and tries again where a
 * failure may pass. Ends within the session's time whatever the server does, always with a typed outcome. Thread-safe if the
 * model and the journal are.
 */
public final class ModelSession {
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final Model model;
    private final Budget budget;
    private final Redactor redactor;
    private final Journal journal;
    private final KnownFormats formats;
    private final Timer timer;

    public ModelSession(
            Model model, Budget budget, Redactor redactor, Journal journal, KnownFormats formats, Timer timer) {
        this.model = model;
        this.budget = budget;
        this.redactor = redactor;
        this.journal = journal;
        this.formats = formats;
        this.timer = timer;
    }

    /** The answer, or why there is none. */
    public Answer ask(Question question) {
        Optional<Outcome> objection = objection(question);
        if (objection.isPresent()) {
            return write(question, Answer.of(objection.get()), new Usage(0, 0), timer.nanos());
        }
        Optional<AnswerFormat> known = formats.of(model);
        if (known.isPresent()) {
            return askIn(known.get(), question);
        }
        Answer probed = persist(FormatProbe.question(), AnswerFormat.JSON_SCHEMA);
        Optional<AnswerFormat> format = FormatProbe.judge(probed);
        format.ifPresent(found -> formats.keep(model, found));
        return format.isPresent() ? askIn(format.get(), question) : probed;
    }

    private Optional<Outcome> objection(Question question) {
        if (redactor.find(question.text()).isPresent()) {
            return Optional.of(Outcome.PERSONAL_DATA);
        }
        return question.promptTokens() > budget.limits().promptTokens()
                ? Optional.of(Outcome.PROMPT_TOO_LARGE)
                : Optional.empty();
    }

    /** A question that is not understood may be understood with a looser format, which then stays. */
    private Answer askIn(AnswerFormat first, Question question) {
        Answer answer = persist(question, first);
        Optional<AnswerFormat> next = first.looser();
        while (next.isPresent() && answer.outcome() == Outcome.NOT_UNDERSTOOD) {
            answer = persist(question, next.get());
            if (answer.outcome().isAnswered()) {
                formats.keep(model, next.get());
            }
            next = next.get().looser();
        }
        return answer;
    }

    private Answer persist(Question question, AnswerFormat format) {
        for (int attempt = 1; ; attempt++) {
            Answer answer = once(question, format);
            if (!answer.outcome().mayPass() || attempt == budget.limits().attempts()) {
                return answer;
            }
            Duration wait = answer.wait(budget.limits().longestWait())
                    .orElse(shorter(
                            FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 10)),
                            budget.limits().longestWait()));
            if (wait.compareTo(budget.timeLeft()) >= 0) {
                return answer;
            } else if (!timer.pause(wait)) {
                return Answer.of(Outcome.INTERRUPTED);
            }
        }
    }

    private Answer once(Question question, AnswerFormat format) {
        long start = timer.nanos();
        Budget.Reservation reservation = budget.reserve(question.promptTokens(), question.maxTokens());
        if (!reservation.isGranted()) {
            return write(question, Answer.of(reservation.refusal()), new Usage(0, 0), start);
        }
        Answer answer = attempt(question, format);
        Usage counted = budget.settle(reservation, answer.outcome(), answer.usage());
        return write(question, answer, counted, start);
    }

    private Answer attempt(Question question, AnswerFormat format) {
        try {
            return model.ask(question, format, shorter(budget.limits().callTime(), budget.timeLeft()));
        } catch (RuntimeException e) {
            // What it says may quote the server or the key, so nothing of it is kept.
            return Answer.of(Outcome.FAILED);
        }
    }

    private Answer write(Question question, Answer answer, Usage counted, long start) {
        Duration duration = Duration.ofNanos(Math.max(0, timer.nanos() - start));
        journal.record(new Journal.Entry(question, model.name(), answer, counted, budget.price(counted), duration));
        return answer;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
