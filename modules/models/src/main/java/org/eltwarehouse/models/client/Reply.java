// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import com.openai.core.http.Headers;
import com.openai.core.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eltwarehouse.models.ask.Outcome;

/** What the SDK gets to see of a server's answer. */
final class Reply implements HttpResponse {
    private static final Pattern JSON =
            Pattern.compile("application/(?:[a-z0-9.+-]{1,40}\\+)?json *(?:; *charset *= *\"?utf-8\"? *)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final int status;
    private final byte[] body;

    Reply(int status, String body) {
        this.status = status;
        this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    /** What a status other than 200 means. */
    static Outcome outcome(int status) {
        return switch (status) {
            case 400, 405, 415, 422 -> Outcome.NOT_UNDERSTOOD;
            case 401 -> Outcome.KEY_REFUSED;
            case 402, 403 -> Outcome.NOT_ALLOWED;
            case 404, 410 -> Outcome.NOT_FOUND;
            case 407 -> Outcome.PROXY_REFUSED;
            case 408, 409, 425 -> Outcome.SERVER_ERROR;
            case 413 -> Outcome.PROMPT_TOO_LARGE;
            case 429 -> Outcome.RATE_LIMITED;
            default ->
                status >= 500 && status < 600
                        ? Outcome.SERVER_ERROR
                        : status >= 300 && status < 400 ? Outcome.REDIRECTED : Outcome.ODD_STATUS;
        };
    }

    /** Uncompressed JSON in UTF-8: what is packed may unpack to anything. */
    static boolean isPlainJson(HttpHeaders headers) {
        String type = headers.firstValue("content-type").orElse("").strip().toLowerCase(Locale.ROOT);
        String coding =
                headers.firstValue("content-encoding").orElse("identity").strip();
        return JSON.matcher(type).matches() && coding.equalsIgnoreCase("identity");
    }

    /** How long the server asks to wait, in seconds; null for anything else. */
    static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("retry-after")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }

    @Override
    public int statusCode() {
        return status;
    }

    @Override
    public Headers headers() {
        return Headers.builder().put("content-type", "application/json").build();
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body);
    }

    /** Nothing to close: the answer is in memory. */
    @Override
    public void close() {}
}
