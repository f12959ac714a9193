// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.models.ask.Agent;
import org.eltwarehouse.models.ask.Answer;
import org.eltwarehouse.models.ask.AnswerFormat;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Question;
import org.eltwarehouse.models.ask.Usage;
import org.eltwarehouse.testkit.ChatCompletion;
import org.eltwarehouse.testkit.FakeServer;
import org.eltwarehouse.testkit.LoopbackOnly;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, and what does not. */
class OpenAiModelTest {
    private static final Question QUESTION = new Question(
            Agent.DRAFT,
            "Be brief.",
            "Count.",
            "counted",
            "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"}},\"required\":[\"n\"],\"additionalProperties\":false}",
            77);
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final LoopbackOnly GUARD = new LoopbackOnly();

    @BeforeAll
    static void guard() {
        GUARD.guarding();
    }

    @AfterAll
    static void guardNoMore() {
        GUARD.close();
    }

    private static FakeServer fine() {
        return new FakeServer(wire -> wire.json(ChatCompletion.of("{\"n\":7}")));
    }

    private static String asked(AnswerFormat format) {
        try (FakeServer server = fine()) {
            Answer answer = Desk.model(server.url()).ask(QUESTION, format, LONG);
            assertThat(answer).isEqualTo(new Answer(Outcome.ANSWERED, "{\"n\":7}", new Usage(1000, 500), 200, null));
            return server.requests().get(0).body();
        }
    }

    @Test
    void asksForASchema() {
        assertThat(asked(AnswerFormat.JSON_SCHEMA))
                .isEqualTo(
                        "{\"messages\":[{\"content\":\"Be brief.\",\"role\":\"system\"},{\"content\":\"Count.\",\"role\":\"user\"}],"
                                + "\"model\":\"model-x\",\"response_format\":{\"json_schema\":{\"name\":\"counted\",\"schema\":"
                                + QUESTION.schema() + ",\"strict\":true},\"type\":\"json_schema\"},\"max_tokens\":77}");
    }

    @Test
    void asksForAnObjectOrByThePromptAlone() {
        String told = "Answer with one JSON object and nothing around it. It fits this JSON Schema:\\n{\\\"type\\\"";
        assertThat(asked(AnswerFormat.JSON_OBJECT))
                .contains(told)
                .contains("\"response_format\":{\"type\":\"json_object\"}")
                .doesNotContain("json_schema");
        assertThat(asked(AnswerFormat.PROMPT_ONLY)).contains(told).doesNotContain("response_format");
    }

    @Test
    void sendsNoHeaderButTheNeededOnes() {
        try (FakeServer server = fine()) {
            Desk.model(server.url()).ask(QUESTION, AnswerFormat.JSON_SCHEMA, LONG);
            String head = server.requests().get(0).head();
            assertThat(head).startsWith("POST /v1/chat/completions HTTP/1.1\r\n");
            assertThat(head.lines()
                            .skip(1)
                            .filter(line -> !line.isEmpty())
                            .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)))
                    .containsExactlyInAnyOrder(
                            "host", "accept", "authorization", "content-length", "content-type", "user-agent");
            assertThat(head).contains("Authorization: Bearer " + Desk.KEY).contains("User-Agent: elt-warehouse");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        try (FakeServer other = fine();
                FakeServer server = new FakeServer(wire -> wire.send(
                        status, "Location: " + "http://127.0.0.1:" + other.port() + "/v1/chat/completions\r\n", ""))) {
            Answer answer = Desk.model(server.url()).ask(QUESTION, AnswerFormat.JSON_SCHEMA, LONG);
            assertThat(answer.outcome()).isEqualTo(Outcome.REDIRECTED);
            assertThat(server.requests()).hasSize(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Answer answer = Desk.model("http://127.0.0.1:" + port + "/v1").ask(QUESTION, AnswerFormat.JSON_SCHEMA, LONG);
        assertThat(answer.outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void aServerThatCannotProveWhoItIsGetsNoKey() {
        try (FakeServer server = new FakeServer(FakeServer.Wire::stall, "220 no secrets here\r\n")) {
            Answer answer = Desk.model("https://127.0.0.1:" + server.port() + "/v1")
                    .ask(QUESTION, AnswerFormat.JSON_SCHEMA, Duration.ofSeconds(2));
            assertThat(answer.outcome()).isEqualTo(Outcome.UNTRUSTED_SERVER);
            assertThat(server.requests().toString()).doesNotContain(Desk.KEY);
        }
    }

    @Test
    void aProxyIsUsedOnlyWhereJavaIsToldOfIt() {
        try (FakeServer proxy = new FakeServer(wire -> wire.send(407, "", ""));
                FakeServer server = fine()) {
            ProxySelector.setDefault(only(proxy));
            OpenAiModel proxied = Desk.model(server.url());
            ProxySelector.setDefault(GUARD);
            assertThat(proxied.ask(QUESTION, AnswerFormat.JSON_SCHEMA, LONG).outcome())
                    .isEqualTo(Outcome.PROXY_REFUSED);
            assertThat(server.requests()).isEmpty();
            assertThat(Desk.model(server.url())
                            .ask(QUESTION, AnswerFormat.JSON_SCHEMA, LONG)
                            .outcome())
                    .isEqualTo(Outcome.ANSWERED);
        } finally {
            ProxySelector.setDefault(GUARD);
        }
    }

    private static ProxySelector only(FakeServer proxy) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(
                        Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException problem) {
                throw new IllegalStateException(problem);
            }
        };
    }

    @Test
    void anInterruptEndsACall() throws InterruptedException {
        try (FakeServer server = new FakeServer(FakeServer.Wire::stall)) {
            Outcome[] outcome = new Outcome[1];
            Thread thread = new Thread(() -> outcome[0] = Desk.model(server.url())
                    .ask(QUESTION, AnswerFormat.JSON_SCHEMA, LONG)
                    .outcome());
            thread.start();
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            thread.interrupt();
            thread.join(5_000);
            assertThat(outcome[0]).isEqualTo(Outcome.INTERRUPTED);
        }
    }

    /** The probe is a question like any other; a server that knows no formats gets the schema in words. */
    @Test
    void theProbeFallsBackUntilTheServerUnderstands(@TempDir Path folder) throws IOException {
        try (FakeServer server = new FakeServer(wire -> {
            if (wire.request().body().contains("response_format")) {
                wire.send(
                        400,
                        "Content-Type: application/json\r\n",
                        "{\"error\":{\"message\":\"" + Scenario.CANARY + "\"}}");
            } else {
                wire.json(ChatCompletion.of("{\"n\":7}"));
            }
        })) {
            Desk desk = new Desk(folder);
            OpenAiModel model = Desk.model(server.url());
            assertThat(desk.session(model).ask(QUESTION).outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(server.requests()).hasSize(3);
            assertThat(desk.session(model).ask(QUESTION).outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(server.requests()).hasSize(4);
            assertThat(Files.readString(desk.log()))
                    .contains("\"agent\":\"probe\"")
                    .contains("not_understood");
        }
    }

    @Test
    void anAnswerThatRepeatsTheKeyIsNotKept(@TempDir Path folder) throws IOException {
        try (FakeServer server = new FakeServer(wire -> wire.json(ChatCompletion.of("your key is " + Desk.KEY)))) {
            Desk desk = new Desk(folder);
            desk.session(Desk.model(server.url())).ask(QUESTION);
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file)).doesNotContain(Desk.KEY);
                }
            }
            assertThat(Files.readString(desk.log())).contains("\"outcome\":\"answered\"");
        }
    }
}
