// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.models.ask.Answer;
import org.eltwarehouse.models.ask.AnswerFormat;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.audit.AuditCheck;
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

/** Whatever a server does, a question ends in its typed state, in time, and nothing of the server's words is kept. */
class ScenarioTest {
    private static final Duration DEADLINE = Duration.ofSeconds(6);
    /** For servers that never end. */
    private static final Duration IMPATIENT = Duration.ofMillis(150);

    private static final LoopbackOnly GUARD = new LoopbackOnly();

    @BeforeAll
    static void guard() {
        GUARD.guarding();
    }

    @AfterAll
    static void guardNoMore() {
        GUARD.close();
    }

    @TempDir
    Path folder;

    static Stream<Scenario> scenarios() {
        return Stream.of(Scenarios.statuses(), Scenarios.envelopes(), WireScenarios.all())
                .flatMap(List::stream);
    }

    /** The first call loads the SDK; that is not what is measured. */
    @BeforeAll
    static void warmUp(@TempDir Path other) {
        try (FakeServer server = new FakeServer(wire -> wire.json(ChatCompletion.of(Scenario.GOOD)))) {
            Desk desk = new Desk(other);
            assertThat(ask(desk, server, Desk.CALL).outcome().isAnswered()).isTrue();
        }
    }

    private static Answer ask(Desk desk, FakeServer server, Duration call) {
        OpenAiModel model = Desk.model(server.url());
        desk.formats().keep(model, AnswerFormat.JSON_SCHEMA);
        return desk.session(model, call).ask(Desk.QUESTION);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void endsAsItMust(Scenario scenario) throws IOException {
        Desk desk = new Desk(folder);
        try (FakeServer server = new FakeServer(scenario.script())) {
            long start = System.nanoTime();
            boolean endless = scenario.outcome() == Outcome.STALLED;
            Answer answer = ask(desk, server, endless ? IMPATIENT : Desk.CALL);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(answer.outcome()).isEqualTo(scenario.outcome());
            assertThat(server.requests()).hasSize(scenario.requests());
            assertThat(took).isLessThan(DEADLINE);
            assertThat(server.written()).isLessThan(20L * 1024 * 1024);
            assertThat(desk.waits())
                    .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(2)));
            assertThat(answer.toString()).doesNotContain(Scenario.CANARY).doesNotContain(Desk.KEY);
            assertThat(Files.readString(desk.log()))
                    .doesNotContain(Scenario.CANARY)
                    .doesNotContain(Desk.KEY);
            assertThat(AuditCheck.of(Location.of(desk.log())).findings()).isEmpty();
            assertThat(AuditCheck.of(Location.of(desk.log())).lines())
                    .isEqualTo(server.requests().size());
            assertThat(everythingKept()).doesNotContain(Desk.KEY);
        }
        assertThat(GUARD.refused()).isEmpty();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(scenarios().map(Scenario::name))
                .hasSizeGreaterThanOrEqualTo(90)
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
