package org.eltwarehouse.agents.loop;

import java.util.List;
import org.eltwarehouse.contract.definition.Warehouse;

/**
 * What gate and trial run say of definitions.
 *
 * @param findings of the gate, or of the trial run where the gate has none
 */
public record Judgement(EndState state, Trial trial, List<Finding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }

    /** Judges definitions: by the gate first, then by a trial run of what it accepts. */
    public static Judgement of(Warehouse warehouse, GateKeeper gate, TrialRun trialRun) {
        List<Finding> refused = gate.judge(warehouse);
        if (!refused.isEmpty()) {
            return new Judgement(EndState.REFUSED, Trial.NONE, refused);
        }
        Trial trial = trialRun.run(warehouse);
        EndState state = trial.findings().stream().anyMatch(Finding::isBlocking)
                ? EndState.FAILED
                : trial.findings().isEmpty() ? EndState.PASSED : EndState.DOUBTFUL;
        return new Judgement(state, trial, trial.findings());
    }
}
