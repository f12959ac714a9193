// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.eltwarehouse.models.ask.Agent;
import org.eltwarehouse.models.ask.Answer;
import org.eltwarehouse.models.ask.AnswerFormat;
import org.eltwarehouse.models.ask.Question;
import org.eltwarehouse.testkit.FakeServer;
import org.eltwarehouse.testkit.LoopbackOnly;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guard of the other tests can fail, in every way there is to reach out. */
class LoopbackOnlyTest {
    /** An address that is reserved for documents and belongs to nobody. */
    private static final String BEYOND = "192.0.2.1";

    private static final LoopbackOnly GUARD = new LoopbackOnly();

    @BeforeAll
    static void guard() {
        GUARD.guarding();
    }

    @AfterAll
    static void guardNoMore() {
        GUARD.close();
    }

    @Test
    void stopsTheModelsOwnClient() {
        OpenAiModel model = new OpenAiModel(
                Endpoint.parse("https://" + BEYOND + "/v1", false).orElseThrow(),
                ApiKey.parse("key").orElseThrow(),
                "model",
                1_000,
                Duration.ofSeconds(5));
        long start = System.nanoTime();
        Answer answer = model.ask(
                new Question(Agent.DRAFT, "system", "user", "schema", "{}", 10),
                AnswerFormat.PROMPT_ONLY,
                Duration.ofSeconds(5));
        assertThat(answer.outcome().isAnswered()).isFalse();
        assertThat(GUARD.refused()).contains(BEYOND);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void stopsUrlsAndSockets() {
        assertThatThrownBy(() -> URI.create("http://" + BEYOND + "/").toURL().openStream())
                .hasStackTraceContaining("a test tries to reach " + BEYOND);
        assertThatThrownBy(() -> {
                    try (Socket socket = new Socket()) {
                        socket.connect(
                                new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 9),
                                1_000);
                    }
                })
                .hasStackTraceContaining("a test tries to reach " + BEYOND);
    }

    @Test
    void letsThisMachineBe() throws Exception {
        try (FakeServer server = new FakeServer(wire -> wire.send(200, "", "hello"))) {
            assertThat(URI.create(server.url()).toURL().openStream().readAllBytes())
                    .isEqualTo("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
