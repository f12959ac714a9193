// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.util.List;
import java.util.Objects;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.TableRecord;

/**
 * The ledgers of several tables added up.
 *
 * @param repairs values repaired; a row may count for several rules
 * @param unbalanced tables whose ledger does not balance
 * @param tables tables that have a ledger
 */
public record RowTotals(Ledger ledger, long repairs, long unbalanced, long tables) {
    public static RowTotals of(List<TableRecord> tables) {
        List<Ledger> ledgers = tables.stream()
                .map(TableRecord::ledger)
                .filter(Objects::nonNull)
                .toList();
        Ledger sum = new Ledger(
                ledgers.stream().mapToLong(Ledger::read).sum(),
                ledgers.stream().mapToLong(Ledger::written).sum(),
                ledgers.stream().mapToLong(Ledger::quarantined).sum(),
                ledgers.stream().mapToLong(Ledger::deduplicated).sum());
        long repairs = tables.stream()
                .flatMap(table -> table.repairs().stream())
                .mapToLong(RuleCount::rows)
                .sum();
        long unbalanced = ledgers.stream().filter(ledger -> !ledger.balances()).count();
        return new RowTotals(sum, repairs, unbalanced, ledgers.size());
    }
}
