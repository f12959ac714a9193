// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import com.openai.core.RequestOptions;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eltwarehouse.models.answer.StrictJson;
import org.eltwarehouse.models.ask.Outcome;

/**
 * The transport of one call, below the SDK: one request to the configured server with no header but the needed ones, one
 * deadline over all of it, an answer of bounded size that is plain JSON. Of an answer that is no success only the
 * status is passed on, so that no words of the server reach the SDK's exceptions.
 */
final class Exchange implements HttpClient {
    private static final Set<String> HEADERS = Set.of("authorization", "api-key", "content-type");

    private final java.net.http.HttpClient client;
    private final Endpoint endpoint;
    private final Duration within;
    private final int maxBytes;
    private Outcome outcome;
    private int status;
    private Duration retryAfter;

    Exchange(java.net.http.HttpClient client, Endpoint endpoint, Duration within, int maxBytes) {
        this.client = client;
        this.endpoint = endpoint;
        this.within = within;
        this.maxBytes = maxBytes;
    }

    /** How it ended, if not well; null if a success came through. */
    Outcome outcome() {
        return outcome;
    }

    int status() {
        return status;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        java.net.http.HttpRequest ours = ours(request);
        CompletableFuture<java.net.http.HttpResponse<CappedBody.Body>> pending =
                client.sendAsync(ours, info -> new CappedBody(wanted(info)));
        try {
            java.net.http.HttpResponse<CappedBody.Body> response =
                    pending.get(Math.max(1, within.toMillis()), TimeUnit.MILLISECONDS);
            return judged(response);
        } catch (TimeoutException e) {
            throw ended(Outcome.STALLED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended(Outcome.INTERRUPTED);
        } catch (ExecutionException e) {
            throw ended(reason(e.getCause()));
        } finally {
            pending.cancel(true);
        }
    }

    private java.net.http.HttpRequest ours(HttpRequest request) {
        URI uri = URI.create(request.url());
        if (!endpoint.covers(uri) || request.body() == null) {
            throw ended(Outcome.BAD_ADDRESS);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.body().writeTo(body);
        java.net.http.HttpRequest.Builder ours = java.net.http.HttpRequest.newBuilder(uri)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Accept", "application/json")
                .header("User-Agent", "elt-warehouse");
        boolean typed = false;
        for (String name : request.headers().names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (HEADERS.contains(lower)) {
                typed |= lower.equals("content-type");
                ours.setHeader(name, request.headers().values(name).get(0));
            }
        }
        return (typed ? ours : ours.header("Content-Type", "application/json")).build();
    }

    /** How many bytes of an answer are of interest: none unless it is a success of a size that can be true. */
    private int wanted(java.net.http.HttpResponse.ResponseInfo info) {
        long announced = info.headers().firstValueAsLong("content-length").orElse(0);
        return info.statusCode() == 200 && announced <= maxBytes ? maxBytes : 0;
    }

    private HttpResponse judged(java.net.http.HttpResponse<CappedBody.Body> response) {
        status = response.statusCode();
        retryAfter = Reply.retryAfter(response.headers());
        if (status != 200) {
            outcome = Reply.outcome(status);
            return new Reply(status, "{}");
        } else if (!response.body().isWhole()) {
            throw ended(Outcome.TOO_LARGE);
        } else if (!Reply.isPlainJson(response.headers())) {
            throw ended(Outcome.WRONG_CONTENT);
        }
        String text = text(response.body().bytes());
        if (!StrictJson.isOneObject(text)) {
            throw ended(Outcome.MALFORMED);
        }
        return new Reply(status, text);
    }

    private String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw ended(Outcome.WRONG_CONTENT);
        }
    }

    private static Outcome reason(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof HttpConnectTimeoutException
                    || each instanceof ConnectException
                    || each instanceof UnresolvedAddressException) {
                return Outcome.UNREACHABLE;
            } else if (each instanceof HttpTimeoutException) {
                return Outcome.STALLED;
            } else if (each instanceof SSLException) {
                return Outcome.UNTRUSTED_SERVER;
            }
        }
        // Also what the client makes of headers that are none.
        return cause instanceof Exception ? Outcome.CUT_OFF : Outcome.FAILED;
    }

    private OpenAIIoException ended(Outcome end) {
        outcome = end;
        return new OpenAIIoException(end.name());
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        return CompletableFuture.failedFuture(ended(Outcome.FAILED));
    }

    /** Nothing to do: the connections belong to the model. */
    @Override
    public void close() {}
}
