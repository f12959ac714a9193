package org.eltwarehouse.engine.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Check;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.TableRecord;

/** Turns measures into results of expectations. */
public final class CheckResults {
    private CheckResults() {}

    /** Finds the record of a table that an expectation compares with. */
    public interface Peers extends Function<TableName, TableRecord> {}

    static List<CheckResult> of(
            TableDefinition definition, RowChecks checks, Measures measures, Ledger ledger, Peers peers) {
        List<CheckResult> results = new ArrayList<>();
        if (ledger != null) {
            results.add(rowsSurvive(ledger));
        }
        for (Expectation expectation : definition.expectations()) {
            results.add(result(expectation, definition, checks, measures, peers));
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

    private static CheckResult result(
            Expectation expectation, TableDefinition definition, RowChecks checks, Measures measures, Peers peers) {
        Check check = expectation.check();
        if (check instanceof Check.Unique) {
            long repeated = checks.bit(check) < 0 ? measures.repeatedKeys() : measures.broken(checks.bit(check));
            return judged(expectation, repeated == 0, "every row differs", repeated + " repeated rows");
        } else if (check instanceof Check.Reconciles reconciles) {
            BigDecimal own = total(definition, measures, reconciles.column());
            BigDecimal other = peers.apply(reconciles.table())
                    .column(reconciles.with())
                    .map(column -> column.sum())
                    .orElse(null);
            return judged(
                    expectation,
                    own != null && other != null && own.compareTo(other) == 0,
                    "a total of " + other,
                    "a total of " + own);
        } else if (check instanceof Check.SameRows same) {
            long other = peers.apply(same.table()).rows();
            return judged(expectation, measures.written() == other, other + " rows", measures.written() + " rows");
        }
        long broken = measures.broken(checks.bit(check));
        return judged(expectation, broken == 0, "it holds for every row", broken + " rows break it");
    }

    private static BigDecimal total(TableDefinition definition, Measures measures, String column) {
        for (int i = 0; i < definition.columns().size(); i++) {
            if (definition.columns().get(i).name().equals(column)) {
                return measures.total(i);
            }
        }
        throw new IllegalStateException(definition.table() + " has no column " + column);
    }

    private static CheckResult judged(Expectation expectation, boolean passed, String expected, String actual) {
        return new CheckResult(expectation.check().name(), expectation.severity(), passed, expected, actual);
    }
}
