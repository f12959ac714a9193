// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.testkit.FakeServer;

/**
 * A server's behaviour and how asking it must end.
 *
 * @param requests how many requests it may see
 */
record Scenario(String name, FakeServer.Script script, Outcome outcome, int requests) {
    /** Stands in every hostile answer and must come out nowhere. */
    static final String CANARY = "canary-of-the-server";

    /** What is asked for. */
    static final String GOOD = "{\"n\":7}";

    static Scenario scripted(String name, Outcome outcome, int requests, FakeServer.Script script) {
        return new Scenario(name, script, outcome, requests);
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

    @Override
    public String toString() {
        return name;
    }
}
