// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eltwarehouse.models.ask.Answer;
import org.eltwarehouse.models.ask.AnswerFormat;
import org.eltwarehouse.models.ask.Budget;
import org.eltwarehouse.models.ask.Journal;
import org.eltwarehouse.models.ask.KnownFormats;
import org.eltwarehouse.models.ask.Limits;
import org.eltwarehouse.models.ask.Model;
import org.eltwarehouse.models.ask.ModelSession;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Question;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.models.ask.Timer;
import org.eltwarehouse.models.ask.Usage;

/** A model that has its answers ready, and remembers what it was asked. */
final class FixedModel implements Model {
    private final Deque<String> answers;
    private final List<Question> questions = new ArrayList<>();

    FixedModel(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    List<Question> questions() {
        return questions;
    }

    ModelSession session() {
        return session(entry -> {});
    }

    ModelSession session(Journal journal) {
        return session(journal, 9);
    }

    ModelSession session(Journal journal, int calls) {
        KnownFormats formats = new KnownFormats();
        formats.keep(this, AnswerFormat.JSON_SCHEMA);
        Limits limits = new Limits(
                calls,
                1_000_000,
                OptionalLong.empty(),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                1,
                Duration.ZERO,
                30_000);
        return new ModelSession(
                this,
                new Budget(limits, Optional.empty(), Timer.SYSTEM),
                Redactor.standard(),
                journal,
                formats,
                Timer.SYSTEM);
    }

    @Override
    public String identity() {
        return "fixed";
    }

    @Override
    public String name() {
        return "fixed";
    }

    @Override
    public Answer ask(Question question, AnswerFormat format, Duration within) {
        questions.add(question);
        return new Answer(Outcome.ANSWERED, answers.removeFirst(), new Usage(10, 10), 200, null);
    }
}
