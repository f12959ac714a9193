// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.run.start.Inputs;

/** What must hold of a step before it is published. */
final class PublishingRules {
    private PublishingRules() {}

    /** Fails unless bronze is of the inputs that the run was started for, and unless every check that breaks a step holds. */
    static void require(StepRecord record, Inputs inputs) {
        requireUnchanged(record, inputs);
        requireChecks(record);
    }

    /** The snapshots must be of the bytes that the run was started for. */
    private static void requireUnchanged(StepRecord record, Inputs inputs) {
        if (record.step() != Step.BRONZE) {
            return;
        }
        Map<String, Sha256> read = new TreeMap<>();
        record.sources().forEach(source -> read.put(source.source(), source.sha256()));
        Map<String, Sha256> given = new TreeMap<>();
        inputs.files().forEach(input -> given.put(input.path(), input.sha256()));
        Set<String> files = new TreeSet<>(read.keySet());
        files.addAll(given.keySet());
        for (String file : files) {
            if (!Objects.equals(read.get(file), given.get(file))) {
                throw Fault.DATA.cannot(
                        "take a snapshot of " + file,
                        "the file changed while it was read",
                        "start again when the export is complete");
            }
        }
    }

    private static void requireChecks(StepRecord record) {
        List<String> broken = record.tables().stream()
                .flatMap(table -> table.checks().stream()
                        .filter(check -> check.breaks())
                        .map(check -> table.table() + " " + check.check() + ": " + check.actual()))
                .toList();
        if (!broken.isEmpty()) {
            throw Fault.DATA.cannot(
                    "publish " + record.step(),
                    String.join("; ", broken),
                    "see the reports and quarantine under _failed/" + record.step() + " and correct the source");
        }
    }
}
