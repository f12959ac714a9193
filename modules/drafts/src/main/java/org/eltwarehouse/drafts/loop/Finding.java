// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.drafts.quality.QualityFinding;

/**
 * Why a definition does not hold; no value of the data.
 *
 * @param table that it concerns; null where it concerns the draft as a whole, because nobody knows which table is to blame
 * @param column that it concerns, or null
 * @param at where in the query, or null
 * @param wayOut what can be done, or what was expected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(TableName table, String column, FindingCode code, String at, String reason, String wayOut) {
    /** The finding of a rejection by the gate. */
    public static Finding of(Verdict rejected) {
        return new Finding(
                rejected.table(),
                null,
                new FindingCode.OfGate(rejected.code()),
                rejected.at() == null ? null : rejected.at().toString(),
                rejected.reason(),
                rejected.wayOut());
    }

    /** The finding of a quality check. */
    public static Finding of(QualityFinding found) {
        return new Finding(
                found.table(),
                found.column(),
                new FindingCode.OfQuality(found.code()),
                null,
                found.measured(),
                "expected " + found.expected());
    }

    /** A trial run that failed at a table. */
    public static Finding failed(TableName table, String message) {
        return new Finding(table, null, FindingCode.OfTrial.RUN, null, message, "correct the query or its contract");
    }

    /** A trial run that failed, and nothing tells at which table. */
    public static Finding failedSomewhere(String message) {
        return new Finding(
                null, null, FindingCode.OfTrial.RUN, null, message, "find out which definition it is, and correct it");
    }

    /** The same about another definition. */
    Finding about(TableName other) {
        return new Finding(other, column, code, at, reason, wayOut);
    }

    /** Whether it concerns this table. */
    public boolean isAbout(TableName other) {
        return other.equals(table);
    }

    /** Whether it concerns the draft as a whole. */
    @JsonIgnore
    public boolean isAboutAll() {
        return table == null;
    }

    /** As a question to a person who gets the rest without the table. */
    String question() {
        return table + " is left out: " + code + (at == null ? "" : " at " + at) + " " + reason
                + ". What should stand there?";
    }

    /** Whether nobody may approve the definition as it is; all else is advice for a person. */
    @JsonIgnore
    public boolean isBlocking() {
        return code.isBlocking();
    }
}
