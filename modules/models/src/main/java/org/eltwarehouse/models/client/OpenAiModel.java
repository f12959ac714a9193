// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import org.eltwarehouse.models.ask.Answer;
import org.eltwarehouse.models.ask.AnswerFormat;
import org.eltwarehouse.models.ask.Model;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Question;

/**
 * A model behind any server that speaks Chat Completions. One attempt per call: the SDK's own retries are off. Proxies are
 * used where Java's own properties name one ({@code https.proxyHost}), never because of the environment.
 */
public final class OpenAiModel implements Model {
    private final Endpoint endpoint;
    private final ApiKey key;
    private final String name;
    private final int maxBytes;
    private final HttpClient http;

    /**
     * @param maxBytes most that an answer may measure
     * @param connect longest time to reach the server
     */
    public OpenAiModel(Endpoint endpoint, ApiKey key, String name, int maxBytes, Duration connect) {
        this.endpoint = endpoint;
        this.key = key;
        this.name = name;
        this.maxBytes = maxBytes;
        ProxySelector proxies = ProxySelector.getDefault();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .proxy(proxies == null ? HttpClient.Builder.NO_PROXY : proxies)
                .build();
    }

    @Override
    public String identity() {
        return name + " at " + endpoint;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer ask(Question question, AnswerFormat format, Duration within) {
        Exchange exchange = new Exchange(http, endpoint, within, maxBytes);
        try {
            ClientOptions options = ClientOptions.builder()
                    .httpClient(exchange)
                    .baseUrl(endpoint.toString())
                    .apiKey(key.reveal())
                    .maxRetries(0)
                    .disableTelemetry(true)
                    .logLevel(LogLevel.OFF)
                    .streamHandlerExecutor(Runnable::run)
                    .build();
            Answer answer = Completion.answer(new OpenAIClientImpl(options)
                    .chat()
                    .completions()
                    .create(Prompt.of(question, format, name, endpoint.isVendors())));
            return exchange.outcome() == null ? answer : failed(exchange, exchange.outcome());
        } catch (RuntimeException e) {
            // What it says quotes the server, so only the kind of end is kept.
            return failed(exchange, exchange.outcome() == null ? ending(exchange) : exchange.outcome());
        }
    }

    /** The SDK gave up by itself: over an answer that came through, or before there was one. */
    private static Outcome ending(Exchange exchange) {
        return exchange.status() == 200 ? Outcome.MALFORMED : Outcome.FAILED;
    }

    private static Answer failed(Exchange exchange, Outcome outcome) {
        return Answer.of(outcome, exchange.status(), exchange.retryAfter());
    }

    @Override
    public String toString() {
        return identity();
    }
}
