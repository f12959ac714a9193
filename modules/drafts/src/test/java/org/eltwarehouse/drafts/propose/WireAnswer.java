// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.testkit.ChatCompletion;
import org.eltwarehouse.testkit.FakeServer;

/**
 * What a server answers to the question for a draft, and how asking must end.
 *
 * @param requests how many requests it may see
 * @param problem the first problem of the result, empty for none
 */
record WireAnswer(String name, FakeServer.Script script, Outcome outcome, int requests, String problem) {
    /** Stands in every hostile answer and must come out nowhere. */
    static final String CANARY = "canary-of-the-server";

    static WireAnswer scripted(String name, Outcome outcome, int requests, FakeServer.Script script) {
        return new WireAnswer(name, script, outcome, requests, "");
    }

    /** A server that writes this as the model's answer, each time. */
    static WireAnswer content(String name, String content, Outcome outcome, String problem) {
        int requests = outcome == Outcome.ANSWERED ? 1 : 2;
        return new WireAnswer(name, wire -> wire.json(ChatCompletion.of(content)), outcome, requests, problem);
    }

    @Override
    public String toString() {
        return name;
    }
}
