// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;

/**
 * A decision about one hash of one table.
 *
 * @param by who took it; {@code auto} where nobody did
 * @param drafter who drafted the definition
 * @param edited whether a person changed what was drafted
 * @param reason why it was rejected, or null
 * @param previous checksum of the line before, or null in the first: what makes the lines a chain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Approval(
        Instant time,
        String by,
        Decision decision,
        String set,
        TableName table,
        Sha256 sha256,
        String draft,
        String drafter,
        boolean edited,
        String reason,
        Sha256 previous) {
    public Approval {
        if (time == null || by == null || decision == null || set == null || table == null || sha256 == null) {
            throw new IllegalArgumentException("an approval says when, who, what and which hash");
        }
    }

    /** What was decided. */
    public enum Decision {
        /** A person approved it. */
        APPROVE,
        /** All gates passed and nobody was asked. */
        AUTO,
        /** A person rejected it, or took an approval back. */
        REJECT;

        /** Lower case, whatever the default locale. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether this is about a hash of a table in a set. */
    boolean isAbout(String otherSet, TableName otherTable) {
        return set.equals(otherSet) && table.equals(otherTable);
    }

    Approval after(Sha256 line) {
        return new Approval(time, by, decision, set, table, sha256, draft, drafter, edited, reason, line);
    }
}
