// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import static org.eltwarehouse.drafts.propose.WireAnswer.CANARY;
import static org.eltwarehouse.drafts.propose.WireAnswer.content;
import static org.eltwarehouse.drafts.propose.WireAnswer.scripted;

import java.util.List;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.testkit.ChatCompletion;
import org.eltwarehouse.testkit.FakeServer;

/** Answers that come as they should, with all that can be wrong in what the model says; and some that do not come. */
final class WireAnswers {
    private static final String GOOD = Samples.proposal();

    private WireAnswers() {}

    static List<WireAnswer> all() {
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
                        wire -> wire.json(ChatCompletion.of(GOOD + " ".repeat(wire.number()) + "x"))),
                scripted("a server that fails", Outcome.SERVER_ERROR, 2, wire -> wire.send(500, "", CANARY)),
                scripted("a key that is refused", Outcome.KEY_REFUSED, 1, wire -> wire.send(401, "", CANARY)),
                scripted("no choice", Outcome.NO_CHOICE, 1, wire -> wire.json(ChatCompletion.envelope("", "null"))),
                scripted("no HTTP at all", Outcome.CUT_OFF, 2, wire -> wire.raw(CANARY)),
                scripted("stalls before a word", Outcome.STALLED, 2, FakeServer.Wire::stall),
                scripted(
                        "wrong, then right",
                        Outcome.ANSWERED,
                        2,
                        wire -> wire.json(ChatCompletion.of(wire.number() == 1 ? "no" : GOOD))));
    }
}
