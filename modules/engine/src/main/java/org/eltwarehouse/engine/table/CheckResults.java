// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.CheckOutcome;
import org.eltwarehouse.contract.check.TableFigures;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.TableRecord;

/** Turns figures into results of expectations. */
public final class CheckResults {
    private CheckResults() {}

    /** What expectations compare a table with. */
    @FunctionalInterface
    public interface Peers extends Function<TableName, TableRecord> {
        /** What a measure is over all rows of its fact; empty where no model has it. */
        default Optional<BigDecimal> measure(String name) {
            return Optional.empty();
        }
    }

    static List<CheckResult> of(TableDefinition definition, TableFigures figures, Ledger ledger) {
        List<CheckResult> results = new ArrayList<>();
        if (ledger != null) {
            results.add(rowsSurvive(ledger));
        }
        for (Expectation expectation : definition.judged()) {
            CheckOutcome outcome = expectation.check().judge(figures);
            results.add(new CheckResult(
                    expectation.check().name(),
                    expectation.severity(),
                    outcome.passed(),
                    outcome.expected(),
                    outcome.actual()));
        }
        return results;
    }

    /** Built in: a source with rows of which none is fit to be written has broken its contract. */
    private static CheckResult rowsSurvive(Ledger ledger) {
        return new CheckResult(
                "rows_survive",
                Severity.FAIL,
                ledger.read() == 0 || ledger.written() > 0,
                "some of the rows read are written",
                ledger.written() + " of " + ledger.read() + " rows");
    }
}
