// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import static org.eltwarehouse.models.client.Scenario.CANARY;
import static org.eltwarehouse.models.client.Scenario.GOOD;
import static org.eltwarehouse.models.client.Scenario.body;
import static org.eltwarehouse.models.client.Scenario.scripted;
import static org.eltwarehouse.models.client.Scenario.status;
import static org.eltwarehouse.testkit.ChatCompletion.choice;
import static org.eltwarehouse.testkit.ChatCompletion.envelope;
import static org.eltwarehouse.testkit.ChatCompletion.quoted;

import java.util.List;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.testkit.ChatCompletion;

/** Answers that are HTTP and JSON, with all that can be wrong in them. */
final class Scenarios {
    private static final String USAGE = "{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15}";
    private static final String WORDS = "\"content\":" + quoted(GOOD);
    private static final String STOP = "\"stop\"";

    private Scenarios() {}

    static List<Scenario> statuses() {
        return List.of(
                status(201, Outcome.ODD_STATUS, 1),
                scripted("status 204", Outcome.ODD_STATUS, 1, wire -> wire.raw("HTTP/1.1 204 None\r\n\r\n")),
                status(304, Outcome.REDIRECTED, 1),
                status(400, Outcome.NOT_UNDERSTOOD, 3),
                status(401, Outcome.KEY_REFUSED, 1),
                status(402, Outcome.NOT_ALLOWED, 1),
                status(403, Outcome.NOT_ALLOWED, 1),
                status(404, Outcome.NOT_FOUND, 1),
                status(408, Outcome.SERVER_ERROR, 2),
                status(409, Outcome.SERVER_ERROR, 2),
                status(413, Outcome.PROMPT_TOO_LARGE, 1),
                status(418, Outcome.ODD_STATUS, 1),
                status(422, Outcome.NOT_UNDERSTOOD, 3),
                status(429, Outcome.RATE_LIMITED, 2),
                status(500, Outcome.SERVER_ERROR, 2),
                status(502, Outcome.SERVER_ERROR, 2),
                status(503, Outcome.SERVER_ERROR, 2),
                status(504, Outcome.SERVER_ERROR, 2),
                status(599, Outcome.SERVER_ERROR, 2),
                status(999, Outcome.ODD_STATUS, 1));
    }

    static List<Scenario> envelopes() {
        return List.of(
                body("a good answer", ChatCompletion.of(GOOD), Outcome.ANSWERED),
                body("usage is missing", envelope(choice(WORDS, STOP), "null"), Outcome.ANSWERED),
                body("usage is no object", envelope(choice(WORDS, STOP), "\"much\""), Outcome.ANSWERED),
                body("usage is negative", envelope(choice(WORDS, STOP), USAGE.replace("10", "-10")), Outcome.ANSWERED),
                body("usage is absurd", envelope(choice(WORDS, STOP), USAGE.replace("10", "9e99")), Outcome.ANSWERED),
                body(
                        "another model answers",
                        ChatCompletion.of(GOOD).replace("model-x-2030", "other"),
                        Outcome.ANSWERED),
                body(
                        "unknown fields",
                        ChatCompletion.of(GOOD).replace("{\"id\"", "{\"new\":[1],\"id\""),
                        Outcome.ANSWERED),
                body("no choices", envelope("", USAGE), Outcome.NO_CHOICE),
                body(
                        "choices are null",
                        ChatCompletion.of(GOOD).replaceFirst("\"choices\":\\[.*],", "\"choices\":null,"),
                        Outcome.MALFORMED),
                body("choices are missing", "{\"id\":\"c\",\"usage\":" + USAGE + "}", Outcome.MALFORMED),
                body("choices are a text", "{\"choices\":\"" + CANARY + "\"}", Outcome.MALFORMED),
                body(
                        "two choices",
                        envelope(choice(WORDS, STOP) + "," + choice(WORDS, STOP), USAGE),
                        Outcome.SEVERAL_CHOICES),
                body(
                        "a refusal",
                        envelope(choice("\"content\":null,\"refusal\":\"" + CANARY + "\"", STOP), USAGE),
                        Outcome.REFUSED),
                body(
                        "a refusal beside words",
                        envelope(choice(WORDS + ",\"refusal\":\"no\"", STOP), USAGE),
                        Outcome.REFUSED),
                body(
                        "an empty refusal",
                        envelope(choice(WORDS + ",\"refusal\":\"\",\"tool_calls\":[]", STOP), USAGE),
                        Outcome.ANSWERED),
                body(
                        "a tool call",
                        envelope(
                                choice(
                                        WORDS
                                                + ",\"tool_calls\":[{\"id\":\"t\",\"type\":\"function\",\"function\":{\"name\":\"rm\",\"arguments\":\"{}\"}}]",
                                        STOP),
                                USAGE),
                        Outcome.TOOL_CALL),
                body(
                        "a function call",
                        envelope(
                                choice(WORDS + ",\"function_call\":{\"name\":\"rm\",\"arguments\":\"{}\"}", STOP),
                                USAGE),
                        Outcome.TOOL_CALL),
                body("finish: length", envelope(choice(WORDS, "\"length\""), USAGE), Outcome.CUT_SHORT),
                body("finish: content_filter", envelope(choice(WORDS, "\"content_filter\""), USAGE), Outcome.FILTERED),
                body("finish: tool_calls", envelope(choice(WORDS, "\"tool_calls\""), USAGE), Outcome.TOOL_CALL),
                body("finish: unknown", envelope(choice(WORDS, "\"" + CANARY + "\""), USAGE), Outcome.ODD_END),
                body("finish: null", envelope(choice(WORDS, "null"), USAGE), Outcome.ODD_END),
                body("finish: a number", envelope(choice(WORDS, "1"), USAGE), Outcome.MALFORMED),
                body("no content", envelope(choice("\"content\":null", STOP), USAGE), Outcome.MALFORMED),
                body(
                        "content is a list",
                        envelope(choice("\"content\":[{\"type\":\"text\",\"text\":\"" + CANARY + "\"}]", STOP), USAGE),
                        Outcome.MALFORMED),
                body(
                        "message is missing",
                        envelope("{\"index\":0,\"finish_reason\":\"stop\"}", USAGE),
                        Outcome.MALFORMED),
                body(
                        "message is a text",
                        envelope("{\"message\":\"" + CANARY + "\",\"finish_reason\":\"stop\"}", USAGE),
                        Outcome.MALFORMED),
                body("a list around it", "[" + ChatCompletion.of(GOOD) + "]", Outcome.MALFORMED),
                body("an error as a success", "{\"error\":{\"message\":\"" + CANARY + "\"}}", Outcome.MALFORMED),
                body(
                        "duplicate choices",
                        ChatCompletion.of(GOOD).replace("{\"id\":\"c\"", "{\"choices\":[]"),
                        Outcome.MALFORMED),
                body("truncated envelope", ChatCompletion.of(GOOD).substring(0, 100), Outcome.MALFORMED),
                body("two envelopes", ChatCompletion.of(GOOD) + ChatCompletion.of(GOOD), Outcome.MALFORMED),
                body(
                        "deep envelope",
                        "{\"choices\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                        Outcome.MALFORMED),
                body("NaN", ChatCompletion.of(GOOD).replace("\"created\":1", "\"created\":NaN"), Outcome.MALFORMED),
                body(
                        "a huge number",
                        ChatCompletion.of(GOOD).replace("\"created\":1", "\"created\":" + "9".repeat(5_000)),
                        Outcome.MALFORMED),
                body("byte order mark", "\ufeff" + ChatCompletion.of(GOOD), Outcome.MALFORMED),
                body("an empty body", "", Outcome.MALFORMED),
                body("an event stream", "data: " + ChatCompletion.of(GOOD) + "\n\ndata: [DONE]\n", Outcome.MALFORMED));
    }
}
