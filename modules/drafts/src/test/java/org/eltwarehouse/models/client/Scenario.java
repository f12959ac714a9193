package org.eltwarehouse.models.client;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.eltwarehouse.models.ask.Outcome;

/**
 * A server's behaviour and how asking it for a draft must end.
 *
 * @param requests how many requests it may see
 * @param problem the first problem of the result, empty for none
 */
record Scenario(String name, FakeServer.Script script, Outcome outcome, int requests, String problem) {
    /** Stands in every hostile answer and must come out nowhere. */
    static final String CANARY = "canary-of-the-server";

    static Scenario scripted(String name, Outcome outcome, int requests, FakeServer.Script script) {
        return new Scenario(name, script, outcome, requests, "");
    }

    /** A server that writes this as the model's answer, each time. */
    static Scenario content(String name, String content, Outcome outcome, String problem) {
        int requests = outcome == Outcome.ANSWERED ? 1 : 2;
        return new Scenario(name, wire -> wire.json(completion(content)), outcome, requests, problem);
    }

    /** A server that sends this as the body of a success. */
    static Scenario body(String name, String body, Outcome outcome) {
        return scripted(name, outcome, 1, wire -> wire.json(body));
    }

    /** A server that always answers with this status. */
    static Scenario status(int status, Outcome outcome, int requests) {
        return scripted(
                "status " + status,
                outcome,
                requests,
                wire -> wire.send(
                        status, "Content-Type: application/json\r\n", "{\"error\":{\"message\":\"" + CANARY + "\"}}"));
    }

    static String completion(String content) {
        return envelope(
                choice("\"content\":" + quoted(content), "\"stop\""),
                "{\"prompt_tokens\":1000,\"completion_tokens\":500,\"total_tokens\":1500}");
    }

    static String choice(String message, String finish) {
        return "{\"index\":0,\"message\":{\"role\":\"assistant\"," + message + "},\"finish_reason\":" + finish + "}";
    }

    static String envelope(String choices, String usage) {
        return "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"model-x-2030\",\"choices\":["
                + choices + "],\"usage\":" + usage + "}";
    }

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    @Override
    public String toString() {
        return name;
    }
}
