// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.CheckResult;

/** Looks for faults in what definitions made of a trial run's sources. */
public final class QualityChecks {
    /** The faults of all tables of the warehouse that the run has, by layer and table. */
    public List<QualityFinding> faults(TrialTables trial) {
        List<QualityFinding> findings = new ArrayList<>();
        for (Layer layer : Layer.ofPairs()) {
            trial.warehouse().layer(layer).forEach(table -> findings.addAll(of(table, trial)));
        }
        return findings;
    }

    /** The faults of one table; none where the run does not have it. */
    public static List<QualityFinding> of(TableDefinition definition, TrialTables trial) {
        List<QualityFinding> findings = new ArrayList<>();
        trial.record(definition.table()).ifPresent(record -> {
            for (CheckResult check : record.checks()) {
                if (check.breaks()) {
                    findings.add(new QualityFinding(
                            definition.table(),
                            null,
                            QualityCode.EXPECTATION,
                            check.check() + " is broken: " + check.actual(),
                            check.expected()));
                }
            }
            Optional<TrialCells> cells = trial.cells(definition.table());
            if (definition.table().isIn(Layer.SILVER)) {
                trial.cells(definition.inputs().get(0))
                        .ifPresent(source -> findings.addAll(
                                new SilverChecks(definition, record, source, cells.orElseThrow()).findings()));
            } else if (definition.table().isIn(Layer.GOLD)) {
                Map<TableName, TrialCells> inputs = new LinkedHashMap<>();
                Map<TableName, List<String>> keys = new LinkedHashMap<>();
                for (TableName input : definition.inputs()) {
                    trial.cells(input).ifPresent(rows -> inputs.put(input, rows));
                    trial.record(input).ifPresent(made -> keys.put(input, made.key()));
                }
                findings.addAll(new GoldChecks(definition, cells.orElseThrow(), inputs, keys).findings());
            }
        });
        return findings;
    }
}
