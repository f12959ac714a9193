package org.eltwarehouse.drafts.loop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.drafts.quality.QualityCode;
import org.eltwarehouse.drafts.quality.QualityFinding;

/**
 * Why a definition does not hold; no value of the data.
 *
 * @param column that it concerns, or null
 * @param code {@code GATE-…}, {@code TRIAL-…}, {@code QUALITY-…} or {@code DRAFT-…}
 * @param at where in the query, or null
 * @param wayOut what can be done, or what was expected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(TableName table, String column, String code, String at, String reason, String wayOut) {
    private static final Set<String> BLOCKING_CHECKS = Set.of(QualityCode.EXPECTATION.toString());

    /** The finding of a rejection by the gate. */
    public static Finding of(Verdict rejected) {
        return new Finding(
                rejected.table(),
                null,
                rejected.code().toString(),
                rejected.at() == null ? null : rejected.at().toString(),
                rejected.reason(),
                rejected.wayOut());
    }

    /** The finding of a quality check. */
    public static Finding of(QualityFinding found) {
        return new Finding(
                found.table(),
                found.column(),
                found.code().toString(),
                null,
                found.measured(),
                "expected " + found.expected());
    }

    /** A trial run that failed at a table. */
    public static Finding failed(TableName table, String message) {
        return new Finding(table, null, "TRIAL-RUN", null, message, "correct the query or its contract");
    }

    /** As a question to a person who gets the rest without the table. */
    String question() {
        return table + " is left out: " + code + (at == null ? "" : " at " + at) + " " + reason
                + ". What should stand there?";
    }

    /** Whether nobody may approve the definition as it is; all else is advice for a person. */
    @JsonIgnore
    public boolean isBlocking() {
        boolean advice = code.startsWith("QUALITY-") || code.startsWith(Gaps.CODE);
        return !advice || BLOCKING_CHECKS.contains(code);
    }
}
