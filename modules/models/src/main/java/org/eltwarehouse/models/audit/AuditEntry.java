// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.audit;

import java.time.Instant;
import java.util.regex.Pattern;
import org.eltwarehouse.models.ask.Agent;
import org.eltwarehouse.models.ask.Outcome;

/**
 * One attempt to ask a model. These fields are all there are; each has a form in which no other text fits.
 *
 * @param time UTC, as {@code 2026-01-31T12:00:00Z}
 * @param draft id of the draft or run that it belongs to; for a draft {@code profile:} and how the checksum of its profile begins
 * @param prompt SHA-256 of the question
 * @param answer SHA-256 of the answer, empty where there is none
 * @param costMicros in millionths of the configured currency, -1 without a price
 */
public record AuditEntry(
        String time,
        String draft,
        Agent agent,
        String model,
        String prompt,
        String answer,
        long tokensIn,
        long tokensOut,
        long costMicros,
        Outcome outcome,
        long millis) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,99}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public AuditEntry {
        require(isTime(time), "time");
        require(isName(draft), "draft");
        require(isName(model), "model");
        require(HASH.matcher(prompt).matches(), "prompt");
        require(answer.isEmpty() || HASH.matcher(answer).matches(), "answer");
        require(tokensIn >= 0 && tokensOut >= 0 && costMicros >= -1 && millis >= 0, "count");
    }

    /** Whether a draft or a model may go by this name. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    private static void require(boolean condition, String field) {
        if (!condition) {
            throw new IllegalArgumentException("the " + field + " of an audit entry has another form");
        }
    }
}
