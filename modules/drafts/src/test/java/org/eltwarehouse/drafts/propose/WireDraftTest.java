// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.models.ask.AnswerFormat;
import org.eltwarehouse.models.ask.Budget;
import org.eltwarehouse.models.ask.KnownFormats;
import org.eltwarehouse.models.ask.Limits;
import org.eltwarehouse.models.ask.ModelSession;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.models.ask.Timer;
import org.eltwarehouse.models.audit.AuditCheck;
import org.eltwarehouse.models.audit.AuditJournal;
import org.eltwarehouse.models.audit.AuditLog;
import org.eltwarehouse.models.audit.KeptTexts;
import org.eltwarehouse.models.client.ApiKey;
import org.eltwarehouse.models.client.Endpoint;
import org.eltwarehouse.models.client.OpenAiModel;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.testkit.ChatCompletion;
import org.eltwarehouse.testkit.FakeServer;
import org.eltwarehouse.testkit.LoopbackOnly;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server answers, a draft ends in its typed state, in time, and nothing of the server's words is kept. */
class WireDraftTest {
    private static final String KEY = "test-key-8c1f";
    private static final Duration DEADLINE = Duration.ofSeconds(6);
    /** Long enough for a busy machine. */
    private static final Duration PATIENT = Duration.ofSeconds(5);
    /** For servers that never end. */
    private static final Duration IMPATIENT = Duration.ofMillis(150);

    private static final LoopbackOnly GUARD = new LoopbackOnly();

    @TempDir
    Path folder;

    @BeforeAll
    static void guard() {
        GUARD.guarding();
    }

    @AfterAll
    static void guardNoMore() {
        GUARD.close();
    }

    static List<WireAnswer> answers() {
        return WireAnswers.all();
    }

    /** The first call loads the SDK; that is not what is measured. */
    @BeforeAll
    static void warmUp(@TempDir Path other) {
        try (FakeServer server = new FakeServer(wire -> wire.json(ChatCompletion.of(Samples.proposal())))) {
            assertThat(draft(other, server, PATIENT).outcome().isAnswered()).isTrue();
        }
    }

    private static Result<Proposal> draft(Path folder, FakeServer server, Duration call) {
        OpenAiModel model = new OpenAiModel(
                Endpoint.parse(server.url(), false).orElseThrow(),
                ApiKey.parse(KEY).orElseThrow(),
                "model-x",
                256 * 1024,
                Duration.ofMillis(500));
        KnownFormats formats = new KnownFormats();
        formats.keep(model, AnswerFormat.JSON_SCHEMA);
        Limits limits =
                new Limits(20, 1_000_000, OptionalLong.empty(), Duration.ofSeconds(20), call, 2, Duration.ZERO, 20_000);
        Redactor redactor = Redactor.standard().withSecret(KEY);
        AuditJournal journal = new AuditJournal(
                new AuditLog(Location.of(log(folder))),
                new KeptTexts(Location.of(folder.resolve("audit/texts"))),
                redactor,
                "draft-1",
                Timer.SYSTEM);
        Budget budget = new Budget(limits, Optional.empty(), Timer.SYSTEM);
        return new ModelDrafter(new ModelSession(model, budget, redactor, journal, formats, Timer.SYSTEM))
                .draft(Samples.VIEW);
    }

    private static Path log(Path folder) {
        return folder.resolve("audit/audit.jsonl");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void endsAsItMust(WireAnswer answer) throws IOException {
        try (FakeServer server = new FakeServer(answer.script())) {
            long start = System.nanoTime();
            boolean endless = answer.outcome() == Outcome.STALLED;
            Result<Proposal> result = draft(folder, server, endless ? IMPATIENT : PATIENT);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(result.outcome()).isEqualTo(answer.outcome());
            assertThat(result.problems().stream()
                            .map(Object::toString)
                            .findFirst()
                            .orElse(""))
                    .startsWith(answer.problem());
            assertThat(server.requests()).hasSize(answer.requests());
            assertThat(took).isLessThan(DEADLINE);
            assertThat(result.toString()).doesNotContain(WireAnswer.CANARY).doesNotContain(KEY);
            assertThat(Files.readString(log(folder)))
                    .doesNotContain(WireAnswer.CANARY)
                    .doesNotContain(KEY);
            assertThat(AuditCheck.of(Location.of(log(folder))).findings()).isEmpty();
            assertThat(AuditCheck.of(Location.of(log(folder))).lines())
                    .isEqualTo(server.requests().size());
            assertThat(everythingKept()).doesNotContain(KEY);
        }
        assertThat(GUARD.refused()).isEmpty();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(answers().stream().map(WireAnswer::name))
                .hasSizeGreaterThanOrEqualTo(30)
                .doesNotHaveDuplicates();
    }

    private String everythingKept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
