// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.TableRecord;

/**
 * What a trial run measured.
 *
 * @param sampled whether the sources were too large to be read as a whole
 * @param findings what does not hold
 */
public record Trial(boolean sampled, List<Measured> tables, List<Finding> findings) {
    /** No trial: the gate refused. */
    public static final Trial NONE = new Trial(false, List.of(), List.of());

    public Trial {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /** What was measured of one table. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measured(
            TableName table, long rows, Ledger ledger, List<RuleCount> rejects, List<CheckResult> checks) {
        public Measured {
            rejects = List.copyOf(rejects);
            checks = List.copyOf(checks);
        }

        /** The measures of a table that was made. */
        public static Measured of(TableRecord record) {
            return new Measured(record.table(), record.rows(), record.ledger(), record.rejects(), record.checks());
        }
    }

    /** What was measured of a table, if it was made. */
    public Optional<Measured> of(TableName table) {
        return tables.stream().filter(each -> each.table().equals(table)).findFirst();
    }
}
