package org.eltwarehouse.models.client;

import static org.eltwarehouse.models.client.Scenario.CANARY;
import static org.eltwarehouse.models.client.Scenario.body;
import static org.eltwarehouse.models.client.Scenario.choice;
import static org.eltwarehouse.models.client.Scenario.completion;
import static org.eltwarehouse.models.client.Scenario.content;
import static org.eltwarehouse.models.client.Scenario.envelope;
import static org.eltwarehouse.models.client.Scenario.quoted;
import static org.eltwarehouse.models.client.Scenario.scripted;
import static org.eltwarehouse.models.client.Scenario.status;

import java.util.List;
import org.eltwarehouse.drafts.propose.Samples;
import org.eltwarehouse.models.ask.Outcome;

/** Answers that are HTTP and JSON, with all that can be wrong in them. */
final class Scenarios {
    private static final String GOOD = Samples.proposal();
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
                body("a good answer", completion(GOOD), Outcome.ANSWERED),
                body("usage is missing", envelope(choice(WORDS, STOP), "null"), Outcome.ANSWERED),
                body("usage is no object", envelope(choice(WORDS, STOP), "\"much\""), Outcome.ANSWERED),
                body("usage is negative", envelope(choice(WORDS, STOP), USAGE.replace("10", "-10")), Outcome.ANSWERED),
                body("usage is absurd", envelope(choice(WORDS, STOP), USAGE.replace("10", "9e99")), Outcome.ANSWERED),
                body("another model answers", completion(GOOD).replace("model-x-2030", "other"), Outcome.ANSWERED),
                body("unknown fields", completion(GOOD).replace("{\"id\"", "{\"new\":[1],\"id\""), Outcome.ANSWERED),
                body("no choices", envelope("", USAGE), Outcome.NO_CHOICE),
                body(
                        "choices are null",
                        completion(GOOD).replaceFirst("\"choices\":\\[.*],", "\"choices\":null,"),
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
                body("a list around it", "[" + completion(GOOD) + "]", Outcome.MALFORMED),
                body("an error as a success", "{\"error\":{\"message\":\"" + CANARY + "\"}}", Outcome.MALFORMED),
                body(
                        "duplicate choices",
                        completion(GOOD).replace("{\"id\":\"c\"", "{\"choices\":[]"),
                        Outcome.MALFORMED),
                body("truncated envelope", completion(GOOD).substring(0, 400), Outcome.MALFORMED),
                body("two envelopes", completion(GOOD) + completion(GOOD), Outcome.MALFORMED),
                body(
                        "deep envelope",
                        "{\"choices\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                        Outcome.MALFORMED),
                body("NaN", completion(GOOD).replace("\"created\":1", "\"created\":NaN"), Outcome.MALFORMED),
                body(
                        "a huge number",
                        completion(GOOD).replace("\"created\":1", "\"created\":" + "9".repeat(5_000)),
                        Outcome.MALFORMED),
                body("byte order mark", "\ufeff" + completion(GOOD), Outcome.MALFORMED),
                body("an empty body", "", Outcome.MALFORMED),
                body("an event stream", "data: " + completion(GOOD) + "\n\ndata: [DONE]\n", Outcome.MALFORMED));
    }

    static List<Scenario> contents() {
        return List.of(
                content("fenced", "```json\n" + GOOD + "\n```", Outcome.ANSWERED, ""),
                content("empty content", "", Outcome.REPEATED, "SHAPE at EMPTY "),
                content("prose before", "Sure! " + GOOD, Outcome.REPEATED, "SHAPE at NOT_JSON "),
                content("prose after", GOOD + " " + CANARY, Outcome.REPEATED, "SHAPE at NOT_ALONE "),
                content(
                        "truncated",
                        GOOD.substring(0, GOOD.length() - 3),
                        Outcome.REPEATED,
                        "SHAPE at NOT_JSON questions"),
                content(
                        "duplicate key",
                        Samples.proposal("\"grain\":", "\"source\": \"x\", \"grain\":"),
                        Outcome.REPEATED,
                        "SHAPE at DUPLICATE_KEY tables[0]"),
                content(
                        "a text for a number",
                        Samples.proposal("\"scale\": 0", "\"scale\": \"0\""),
                        Outcome.REPEATED,
                        "SHAPE at WRONG_TYPE tables[0].columns[0].scale"),
                content(
                        "a fraction for an integer",
                        Samples.proposal("\"scale\": 0", "\"scale\": 3.9"),
                        Outcome.REPEATED,
                        "SHAPE at WRONG_TYPE tables[0].columns[0].scale"),
                content(
                        "a key too many",
                        Samples.proposal("\"grain\":", "\"sql\": \"drop\", \"grain\":"),
                        Outcome.REPEATED,
                        "SHAPE at UNKNOWN_KEY tables[0]"),
                content(
                        "a key too few",
                        Samples.proposal("\"scale\": 0,", ""),
                        Outcome.REPEATED,
                        "SHAPE at MISSING_KEY tables[0].columns[0].scale"),
                content(
                        "deep content",
                        "{\"tables\":" + "[".repeat(5_000),
                        Outcome.REPEATED,
                        "SHAPE at WRONG_TYPE tables[0]"),
                content(
                        "an unknown kind",
                        Samples.proposal("\"kind\": \"key\"", "\"kind\": \"" + CANARY + "\""),
                        Outcome.REPEATED,
                        "SHAPE at UNKNOWN_WORD tables[0].columns[0].kind"),
                content(
                        "another table's column",
                        Samples.proposal("\"column_2\"", "\"table_2.amount\""),
                        Outcome.REPEATED,
                        "FOREIGN_COLUMN at tables[0].columns[1].source"),
                content(
                        "a column of nobody",
                        Samples.proposal("\"column_2\"", "\"column_9\""),
                        Outcome.REPEATED,
                        "UNKNOWN_COLUMN at tables[0].columns[1].source"),
                content(
                        "a table of nobody",
                        Samples.proposal("\"table_1\"", "\"users\""),
                        Outcome.REPEATED,
                        "UNKNOWN_TABLE at tables[0].source"),
                content(
                        "a real name for an alias",
                        Samples.proposal("\"table_1\"", "\"member\""),
                        Outcome.REPEATED,
                        "UNKNOWN_TABLE at tables[0].source"),
                content(
                        "a query for a name",
                        Samples.proposal("\"joined_on\"", "\"x) from t; drop table t --\""),
                        Outcome.REPEATED,
                        "BAD_NAME at tables[0].columns[1].name"),
                content(
                        "a query for a format",
                        Samples.proposal("\"yyyy-MM-dd\"", "\"'), reflect('a','b\""),
                        Outcome.REPEATED,
                        "BAD_TEXT at tables[0].columns[1].formats[0]"),
                content(
                        "a query for a bound",
                        Samples.proposal("\"minimum\": null", "\"minimum\": \"0 or 1=1\""),
                        Outcome.REPEATED,
                        "BAD_TEXT at tables[0].columns[0].minimum"),
                content(
                        "two targets of one name",
                        Samples.proposal("\"joined_on\"", "\"member_number\""),
                        Outcome.REPEATED,
                        "DUPLICATE at tables[0].columns[1].name"),
                content(
                        "a share beyond all",
                        Samples.proposal("\"coverage\": 1.0", "\"coverage\": 1.5"),
                        Outcome.REPEATED,
                        "RANGE at relationships[0].coverage"),
                content(
                        "a text without end",
                        Samples.proposal("A row per member.", "x".repeat(1_000)),
                        Outcome.REPEATED,
                        "SHAPE at TOO_LONG tables[0].grain"),
                content(
                        "a direction mark",
                        Samples.proposal("A row per member.", "\\u202etxt"),
                        Outcome.REPEATED,
                        "SHAPE at BAD_CHARACTER tables[0].grain"),
                scripted(
                        "three answers, each wrong in its own way",
                        Outcome.UNUSABLE,
                        3,
                        wire -> wire.json(completion(GOOD + " ".repeat(wire.number()) + "x"))),
                scripted(
                        "wrong, then right",
                        Outcome.ANSWERED,
                        2,
                        wire -> wire.json(completion(wire.number() == 1 ? "no" : GOOD))));
    }
}
