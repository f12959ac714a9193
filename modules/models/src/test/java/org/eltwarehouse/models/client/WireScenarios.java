// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import static org.eltwarehouse.models.client.Scenario.CANARY;
import static org.eltwarehouse.models.client.Scenario.scripted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.testkit.ChatCompletion;
import org.eltwarehouse.testkit.FakeServer;

/** Servers that stall, flood, lie about length or speak something else. */
final class WireScenarios {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String GOOD = ChatCompletion.of(Scenario.GOOD);
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] BOMB = packed();

    private WireScenarios() {}

    static List<Scenario> all() {
        return List.of(
                scripted("hangs up at once", Outcome.CUT_OFF, 2, wire -> {}),
                scripted("stalls before a word", Outcome.STALLED, 2, FakeServer.Wire::stall),
                scripted("stalls in the status line", Outcome.STALLED, 2, wire -> {
                    wire.raw("HTTP/1.1 20");
                    wire.stall();
                }),
                scripted("stalls in the headers", Outcome.STALLED, 2, wire -> {
                    wire.raw("HTTP/1.1 200 OK\r\nContent-Ty");
                    wire.stall();
                }),
                scripted("stalls in the body", Outcome.STALLED, 2, wire -> {
                    wire.raw("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: 5000\r\n\r\n{\"choices\"");
                    wire.stall();
                }),
                scripted(
                        "drips headers",
                        Outcome.STALLED,
                        2,
                        wire -> wire.drip(
                                ("HTTP/1.1 200 OK\r\nX: " + "x".repeat(5_000)).getBytes(StandardCharsets.UTF_8))),
                scripted("drips the body", Outcome.STALLED, 2, wire -> {
                    wire.raw("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: " + GOOD.length() + "\r\n\r\n");
                    wire.drip(GOOD.getBytes(StandardCharsets.UTF_8));
                }),
                scripted("headers without end", Outcome.CUT_OFF, 2, wire -> {
                    wire.raw("HTTP/1.1 200 OK\r\n");
                    wire.flood(
                            ("X-" + CANARY + ": " + "x".repeat(1_000) + "\r\n").getBytes(StandardCharsets.UTF_8),
                            100_000);
                }),
                scripted("announces 100 MB", Outcome.TOO_LARGE, 1, wire -> {
                    wire.raw("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: " + 100 * MEGABYTE + "\r\n\r\n");
                    wire.flood(new byte[MEGABYTE], 100);
                }),
                scripted("sends 100 MB in pieces", Outcome.TOO_LARGE, 1, wire -> {
                    wire.raw("HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n");
                    wire.flood(("100000\r\n" + " ".repeat(MEGABYTE) + "\r\n").getBytes(StandardCharsets.UTF_8), 100);
                }),
                scripted("sends 100 MB until it hangs up", Outcome.TOO_LARGE, 1, wire -> {
                    wire.raw("HTTP/1.0 200 OK\r\n" + JSON + "\r\n");
                    wire.flood(new byte[MEGABYTE], 100);
                }),
                scripted("100 MB behind an error", Outcome.SERVER_ERROR, 2, wire -> {
                    wire.raw("HTTP/1.1 500 Odd\r\n" + JSON + "Content-Length: " + 100 * MEGABYTE + "\r\n\r\n");
                    wire.flood(new byte[MEGABYTE], 100);
                }),
                scripted("sends less than announced", Outcome.CUT_OFF, 2, wire -> {
                    wire.raw("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: " + (GOOD.length() + 99) + "\r\n\r\n");
                    wire.raw(GOOD);
                }),
                scripted("sends more than announced", Outcome.MALFORMED, 1, wire -> {
                    wire.raw("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: " + (GOOD.length() - 9) + "\r\n\r\n");
                    wire.raw(GOOD);
                }),
                scripted(
                        "a length that is no number",
                        Outcome.CUT_OFF,
                        2,
                        wire -> wire.raw("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: many\r\n\r\n" + GOOD)),
                scripted(
                        "a negative length",
                        Outcome.CUT_OFF,
                        2,
                        wire -> wire.raw("HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: -5\r\n\r\n" + GOOD)),
                scripted(
                        "hangs up in a chunk",
                        Outcome.CUT_OFF,
                        2,
                        wire -> wire.raw("HTTP/1.1 200 OK\r\n" + JSON
                                + "Transfer-Encoding: chunked\r\n\r\n1000\r\n{\"choices\":")),
                scripted("no HTTP at all", Outcome.CUT_OFF, 2, wire -> wire.raw("SSH-2.0-" + CANARY + "\r\n")),
                scripted(
                        "a page",
                        Outcome.WRONG_CONTENT,
                        1,
                        wire -> wire.send(200, "Content-Type: text/html\r\n", "<html>" + CANARY + "</html>")),
                scripted(
                        "a page that says it is JSON",
                        Outcome.MALFORMED,
                        1,
                        wire -> wire.json("<html>" + CANARY + "</html>")),
                scripted(
                        "JSON that says it is text",
                        Outcome.WRONG_CONTENT,
                        1,
                        wire -> wire.send(200, "Content-Type: text/plain\r\n", GOOD)),
                scripted("no content type", Outcome.WRONG_CONTENT, 1, wire -> wire.send(200, "", GOOD)),
                scripted(
                        "another charset",
                        Outcome.WRONG_CONTENT,
                        1,
                        wire -> wire.send(200, "Content-Type: application/json; charset=utf-16\r\n", GOOD)),
                scripted(
                        "UTF-8 by name",
                        Outcome.ANSWERED,
                        1,
                        wire -> wire.send(200, "Content-Type: application/json; charset=UTF-8\r\n", GOOD)),
                scripted(
                        "broken UTF-8",
                        Outcome.WRONG_CONTENT,
                        1,
                        wire -> wire.send(200, JSON, new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', '}'})),
                scripted(
                        "an overlong slash",
                        Outcome.WRONG_CONTENT,
                        1,
                        wire -> wire.send(200, JSON, new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'})),
                scripted(
                        "a bomb",
                        Outcome.WRONG_CONTENT,
                        1,
                        wire -> wire.send(200, JSON + "Content-Encoding: gzip\r\n", BOMB)),
                scripted("packed without saying so", Outcome.WRONG_CONTENT, 1, wire -> wire.send(200, JSON, BOMB)),
                scripted(
                        "wait for ever",
                        Outcome.RATE_LIMITED,
                        2,
                        wire -> wire.send(429, "Retry-After: 999999999\r\n", CANARY)),
                scripted(
                        "wait until a date",
                        Outcome.RATE_LIMITED,
                        2,
                        wire -> wire.send(429, "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n", CANARY)),
                scripted(
                        "wait less than nothing",
                        Outcome.RATE_LIMITED,
                        2,
                        wire -> wire.send(429, "Retry-After: -1\r\n", CANARY)),
                scripted(
                        "try again, it says, to a bad question",
                        Outcome.NOT_UNDERSTOOD,
                        3,
                        wire -> wire.send(400, "x-should-retry: true\r\n", CANARY)),
                scripted("busy, then fine", Outcome.ANSWERED, 2, wire -> {
                    if (wire.number() == 1) {
                        wire.send(503, "Retry-After: 1\r\n", CANARY);
                    } else {
                        wire.json(GOOD);
                    }
                }),
                scripted("hangs up, then fine", Outcome.ANSWERED, 2, wire -> {
                    if (wire.number() > 1) {
                        wire.json(GOOD);
                    }
                }),
                scripted(
                        "another protocol",
                        Outcome.CUT_OFF,
                        2,
                        wire -> wire.raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: " + CANARY + "\r\n\r\n")),
                scripted("continue, and then fine", Outcome.ANSWERED, 1, wire -> {
                    wire.raw("HTTP/1.1 100 Continue\r\n\r\n");
                    wire.json(GOOD);
                }));
    }

    private static byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 20; i++) {
                zip.write(new byte[MEGABYTE]);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
