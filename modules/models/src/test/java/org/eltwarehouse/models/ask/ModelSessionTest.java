// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Retries, waits, probes and limits, without any server. */
class ModelSessionTest {
    private static final String READY = "{\"ready\":true,\"number\":7}";
    private final ManualTimer timer = new ManualTimer();
    private final List<Journal.Entry> journal = new ArrayList<>();
    private final List<AnswerFormat> asked = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final KnownFormats formats = new KnownFormats();
    private RuntimeException failure;

    private final Model model = new Model() {
        @Override
        public String identity() {
            return "m at nowhere";
        }

        @Override
        public String name() {
            return "m";
        }

        @Override
        public Answer ask(Question question, AnswerFormat format, Duration within) {
            asked.add(format);
            if (failure != null) {
                throw failure;
            }
            timer.pass(Duration.ofSeconds(1));
            return answers.removeFirst();
        }
    };

    private ModelSession session(int calls, int seconds, int attempts) {
        Limits limits = new Limits(
                calls,
                100_000,
                OptionalLong.empty(),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(5),
                attempts,
                Duration.ofSeconds(8),
                500);
        return new ModelSession(
                model, new Budget(limits, Optional.empty(), timer), Redactor.standard(), journal::add, formats, timer);
    }

    private static Question question(String user) {
        return new Question(Agent.DRAFT, "Answer.", user, "schema", "{}", 100);
    }

    private static Answer text(String text) {
        return new Answer(Outcome.ANSWERED, text, new Usage(10, 5), 200, null);
    }

    private void know(AnswerFormat format) {
        formats.keep(model, format);
    }

    @Test
    void oneProbePerProcessFindsTheFormat() {
        answers.addAll(List.of(text(READY), text("a"), text("b")));
        ModelSession session = session(9, 60, 1);
        assertThat(session.ask(question("1")).text()).isEqualTo("a");
        assertThat(session.ask(question("2")).text()).isEqualTo("b");
        assertThat(asked).containsExactly(AnswerFormat.JSON_SCHEMA, AnswerFormat.JSON_SCHEMA, AnswerFormat.JSON_SCHEMA);
        assertThat(journal.get(0).question().agent()).isEqualTo(Agent.PROBE);
    }

    @Test
    void aServerThatKnowsNoSchemaIsAskedForAnObject() {
        answers.addAll(List.of(Answer.of(Outcome.NOT_UNDERSTOOD), text("a")));
        assertThat(session(9, 60, 1).ask(question("1")).text()).isEqualTo("a");
        assertThat(asked).containsExactly(AnswerFormat.JSON_SCHEMA, AnswerFormat.JSON_OBJECT);
    }

    @Test
    void aServerThatIgnoresTheSchemaIsAskedForAnObject() {
        answers.addAll(List.of(text("I am ready: 7"), text("a")));
        session(9, 60, 1).ask(question("1"));
        assertThat(asked).containsExactly(AnswerFormat.JSON_SCHEMA, AnswerFormat.JSON_OBJECT);
    }

    @Test
    void aServerThatKnowsNoFormatIsAskedByThePromptFromThenOn() {
        answers.addAll(
                List.of(Answer.of(Outcome.NOT_UNDERSTOOD), Answer.of(Outcome.NOT_UNDERSTOOD), text("a"), text("b")));
        ModelSession session = session(9, 60, 1);
        session.ask(question("1"));
        session.ask(question("2"));
        assertThat(asked)
                .containsExactly(
                        AnswerFormat.JSON_SCHEMA,
                        AnswerFormat.JSON_OBJECT,
                        AnswerFormat.PROMPT_ONLY,
                        AnswerFormat.PROMPT_ONLY);
    }

    @Test
    void aProbeThatShowsNothingEndsTheQuestionAndIsNotKept() {
        answers.addAll(List.of(Answer.of(Outcome.KEY_REFUSED, 401, null), text(READY), text("a")));
        ModelSession session = session(9, 60, 1);
        assertThat(session.ask(question("1")).outcome()).isEqualTo(Outcome.KEY_REFUSED);
        assertThat(session.ask(question("1")).text()).isEqualTo("a");
    }

    @Test
    void aProbeWithoutRoomShowsThatTheFormatIsKnown() {
        answers.addAll(List.of(Answer.of(Outcome.CUT_SHORT), text("a")));
        session(9, 60, 1).ask(question("1"));
        assertThat(asked).containsExactly(AnswerFormat.JSON_SCHEMA, AnswerFormat.JSON_SCHEMA);
    }

    @Test
    void waitsAsAskedButNeverLongerThanAllowed() {
        know(AnswerFormat.JSON_SCHEMA);
        answers.addAll(List.of(
                Answer.of(Outcome.RATE_LIMITED, 429, Duration.ofSeconds(3)),
                Answer.of(Outcome.RATE_LIMITED, 429, Duration.ofDays(9)),
                Answer.of(Outcome.SERVER_ERROR, 500, null),
                Answer.of(Outcome.SERVER_ERROR, 500, null),
                text("a")));
        assertThat(session(9, 60, 5).ask(question("1")).text()).isEqualTo("a");
        assertThat(timer.pauses())
                .containsExactly(
                        Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void doesNotWaitForWhatComesTooLate() {
        know(AnswerFormat.JSON_SCHEMA);
        answers.addAll(List.of(Answer.of(Outcome.RATE_LIMITED, 429, Duration.ofSeconds(8))));
        assertThat(session(9, 5, 5).ask(question("1")).outcome()).isEqualTo(Outcome.RATE_LIMITED);
        assertThat(timer.pauses()).isEmpty();
    }

    @Test
    void whatWillNotPassIsNotTriedAgain() {
        know(AnswerFormat.JSON_SCHEMA);
        answers.add(Answer.of(Outcome.KEY_REFUSED, 401, null));
        assertThat(session(9, 60, 5).ask(question("1")).outcome()).isEqualTo(Outcome.KEY_REFUSED);
    }

    @Test
    void aLimitInTheMiddleEndsWithItsName() {
        know(AnswerFormat.JSON_SCHEMA);
        answers.addAll(List.of(Answer.of(Outcome.STALLED), Answer.of(Outcome.STALLED)));
        assertThat(session(2, 60, 5).ask(question("1")).outcome()).isEqualTo(Outcome.OUT_OF_CALLS);
        assertThat(journal)
                .extracting(entry -> entry.answer().outcome())
                .containsExactly(Outcome.STALLED, Outcome.STALLED, Outcome.OUT_OF_CALLS);
    }

    @Test
    void aPromptWithAPersonInItIsNotSent() {
        know(AnswerFormat.JSON_SCHEMA);
        assertThat(session(9, 60, 1).ask(question("ada@example.org")).outcome()).isEqualTo(Outcome.PERSONAL_DATA);
        assertThat(asked).isEmpty();
        assertThat(journal).hasSize(1);
    }

    @Test
    void aPromptBeyondItsLimitIsNotSent() {
        know(AnswerFormat.JSON_SCHEMA);
        assertThat(session(9, 60, 1).ask(question("word ".repeat(600))).outcome())
                .isEqualTo(Outcome.PROMPT_TOO_LARGE);
        assertThat(asked).isEmpty();
    }

    @Test
    void aModelThatThrowsEndsTyped() {
        know(AnswerFormat.JSON_SCHEMA);
        failure = new IllegalStateException("quotes the server");
        Answer answer = session(9, 60, 3).ask(question("1"));
        assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(answer.toString()).doesNotContain("quotes");
    }

    @Test
    void theEstimateOfTokensIsNotBelowWhatVocabulariesNeed() {
        assertThat(TokenEstimate.of("")).isEqualTo(8);
        assertThat(TokenEstimate.of("table")).isEqualTo(10);
        assertThat(TokenEstimate.of("a table of words")).isEqualTo(8 + 1 + 2 + 1 + 2);
        assertThat(TokenEstimate.of("{\"n\": 123}")).isEqualTo(8 + 9);
        assertThat(TokenEstimate.of("ü日")).isEqualTo(8 + 2 + 3);
    }

    @Test
    void theHashOfAQuestionDependsOnEveryPart() {
        Question one = question("1");
        assertThat(one.hash())
                .isEqualTo(question("1").hash())
                .isNotEqualTo(question("2").hash());
        assertThat(new Question(Agent.DRAFT, "Answer.1", "", "schema", "{}", 100).hash())
                .isNotEqualTo(new Question(Agent.DRAFT, "Answer.", "1", "schema", "{}", 100).hash());
        assertThat(new Question(Agent.BUILD, "Answer.", "1", "schema", "{}", 100).hash())
                .isNotEqualTo(one.hash());
    }
}
