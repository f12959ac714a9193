package org.eltwarehouse.models.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.propose.ModelDrafter;
import org.eltwarehouse.drafts.propose.Result;
import org.eltwarehouse.drafts.propose.Samples;
import org.eltwarehouse.models.ask.AnswerFormat;
import org.eltwarehouse.models.ask.KnownFormatsAccess;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.audit.AuditCheck;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does, a draft ends in its typed state, in time, and nothing of the server's words is kept. */
class ScenarioTest {
    private static final Duration DEADLINE = Duration.ofSeconds(6);
    /** For servers that never end. */
    private static final Duration IMPATIENT = Duration.ofMillis(150);

    @RegisterExtension
    static final LoopbackOnly GUARD = new LoopbackOnly();

    @TempDir
    Path folder;

    static Stream<Scenario> scenarios() {
        return Stream.of(Scenarios.statuses(), Scenarios.envelopes(), Scenarios.contents(), WireScenarios.all())
                .flatMap(List::stream);
    }

    /** The first call loads the SDK; that is not what is measured. */
    @BeforeAll
    static void warmUp(@TempDir Path other) {
        try (FakeServer server = new FakeServer(wire -> wire.json(Scenario.completion(Samples.proposal())))) {
            Desk desk = new Desk(other);
            assertThat(draft(desk, server, Desk.CALL).outcome().isAnswered()).isTrue();
        }
    }

    private static Result<Proposal> draft(Desk desk, FakeServer server, Duration call) {
        OpenAiModel model = Desk.model(server.url());
        KnownFormatsAccess.keep(desk.formats(), model, AnswerFormat.JSON_SCHEMA);
        return new ModelDrafter(desk.session(model, call)).draft(Samples.VIEW);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void endsAsItMust(Scenario scenario) throws IOException {
        Desk desk = new Desk(folder);
        try (FakeServer server = new FakeServer(scenario.script())) {
            long start = System.nanoTime();
            boolean endless = scenario.outcome() == Outcome.STALLED;
            Result<Proposal> result = draft(desk, server, endless ? IMPATIENT : Desk.CALL);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(result.outcome()).isEqualTo(scenario.outcome());
            assertThat(result.problems().stream()
                            .map(Object::toString)
                            .findFirst()
                            .orElse(""))
                    .startsWith(scenario.problem());
            assertThat(server.requests()).hasSize(scenario.requests());
            assertThat(took).isLessThan(DEADLINE);
            assertThat(server.written()).isLessThan(20L * 1024 * 1024);
            assertThat(desk.waits())
                    .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(2)));
            assertThat(result.toString()).doesNotContain(Scenario.CANARY).doesNotContain(Desk.KEY);
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
                .hasSizeGreaterThanOrEqualTo(110)
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
