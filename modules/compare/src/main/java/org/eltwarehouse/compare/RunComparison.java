// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.insight.RunDiff.StepChange;
import org.eltwarehouse.store.RunView;
import org.eltwarehouse.store.storage.Location;

/**
 * Compares two run folders: inputs, schema, rows, key figures, quality, checks and segments. Reads only, deterministic,
 * in memory that does not depend on the size of the tables. A run has no difference to itself.
 */
public final class RunComparison {
    private RunComparison() {}

    /** What differs, seen from the first run to the second. */
    public static RunDiff of(Location runFolderA, Location runFolderB) {
        RunView before = opened(runFolderA);
        RunView after = opened(runFolderB);
        Notes notes = new Notes();
        StepComparison steps = new StepComparison(before, after);
        RecordComparison records = new RecordComparison(before, after);
        boolean same =
                before.records().equals(after.records()) && before.keyId().equals(after.keyId());
        if (steps.steps().stream().anyMatch(RunComparison::isPartial)) {
            notes.add("Of a step that only one run has, nothing is compared.");
        }
        return new RunDiff(
                RunDiff.FORMAT,
                before.id(),
                after.id(),
                same,
                notes.bounded(steps.parameters(), "parameters"),
                steps.steps(),
                new InputComparison(before, after, notes).inputs(),
                new TableComparison(before, after, notes).tables(),
                notes.bounded(new KpiComparison(before, after, notes).kpis(), "key figures"),
                notes.bounded(records.scores(), "quality scores"),
                notes.bounded(records.counts(), "row counts"),
                notes.bounded(records.checks(), "checks"),
                new SegmentComparison(before, after, notes).moves(),
                notes.bounded(steps.files(), "other files"),
                notes.list());
    }

    private static RunView opened(Location folder) {
        RunView run = RunView.open(folder, "compare");
        if (run.records().isEmpty()) {
            throw Fault.USAGE.cannot("compare run " + run.id(), "it has no published step", "choose another run");
        }
        return run;
    }

    private static boolean isPartial(StepChange step) {
        return step.difference() != RunDiff.Difference.CHANGED;
    }
}
