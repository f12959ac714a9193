// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.TableRecord;

/** A silver table beside its source, row by row where the key tells which records became which row. */
final class SilverChecks {
    /** Share of the table's keys that the source has: below it the key is not made of the column that it seems. */
    private static final double MOST = 0.9;
    /** Share of the records read that may be refused or dropped: of exports that people use, four in five are sound. */
    private static final double FEW = 0.2;
    /** Share of the expected rows that must be written: two spellings of one key may still be counted apart. */
    private static final double ALL_ROWS = 0.99;

    private final TableDefinition definition;
    private final TableRecord record;
    private final TrialCells source;
    private final TrialCells table;
    private final List<QualityFinding> findings = new ArrayList<>();

    SilverChecks(TableDefinition definition, TableRecord record, TrialCells source, TrialCells table) {
        this.definition = definition;
        this.record = record;
        this.source = source;
        this.table = table;
    }

    List<QualityFinding> findings() {
        if (source.rows().isEmpty()) {
            return findings;
        }
        SourceRows origins = new SourceRows(source, table, key());
        rows(origins);
        if (origins.matchable() && !table.rows().isEmpty()) {
            RowPairs pairs = RowPairs.of(definition, source, table, origins);
            if (pairs.share() < MOST) {
                found(
                        definition.key().get(0),
                        QualityCode.OTHER_VALUES,
                        percent(pairs.share()) + " of keys are in the source",
                        "nearly all");
            } else {
                findings.addAll(new ColumnChecks(definition, record, source, table, pairs).findings());
                findings.addAll(KeptRowCheck.of(definition, source, table, pairs));
            }
        }
        return findings;
    }

    private List<Column> key() {
        return definition.columns().stream()
                .filter(column -> definition.key().contains(column.name()))
                .toList();
    }

    private void rows(SourceRows origins) {
        Ledger ledger = record.ledger();
        if (ledger.quarantined() > FEW * ledger.read()) {
            found(
                    null,
                    QualityCode.ROWS,
                    ledger.quarantined() + " of " + ledger.read() + " records are refused",
                    "few");
        }
        boolean named = origins.matchable() && origins.coversKey(definition.key());
        long expected = named ? origins.keys() : ledger.read();
        long apart = ledger.quarantined() + (definition.deduplicate() == null && named ? ledger.read() - expected : 0);
        if ((named && ledger.written() + apart < expected * ALL_ROWS) || ledger.written() == 0) {
            found(null, QualityCode.ROWS, ledger.written() + " rows", "about " + expected);
        }
        if (definition.deduplicate() != null && !named && ledger.deduplicated() > FEW * ledger.read()) {
            found(
                    null,
                    QualityCode.ROWS,
                    ledger.deduplicated() + " of " + ledger.read() + " records count as repeated",
                    "few");
        }
    }

    private void found(String column, QualityCode code, String measured, String expected) {
        findings.add(new QualityFinding(definition.table(), column, code, measured, expected));
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
