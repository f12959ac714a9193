// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.draft.Proposal;

/**
 * What gate and trial run say of definitions.
 *
 * @param findings of the gate, or of the trial run where the gate has none; then what the definitions lack
 */
public record Judgement(EndState state, Trial trial, List<Finding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }

    /**
     * Judges definitions: by the gate first, then by a trial run of what it accepts.
     *
     * @param proposal what they were made from; what they lack of it leaves them doubtful
     */
    public static Judgement of(Proposal proposal, Warehouse warehouse, GateKeeper gate, TrialRun trialRun) {
        List<Finding> gaps = Gaps.of(proposal, warehouse);
        List<Finding> refused = gate.judge(warehouse).stream()
                .map(finding -> aboutModel(finding, warehouse))
                .toList();
        if (!refused.isEmpty()) {
            return new Judgement(EndState.REFUSED, Trial.NONE, both(refused, gaps));
        }
        Trial trial = trialRun.run(warehouse);
        List<Finding> findings = both(trial.findings(), gaps);
        EndState state = findings.stream().anyMatch(Finding::isBlocking)
                ? EndState.FAILED
                : findings.isEmpty() ? EndState.PASSED : EndState.DOUBTFUL;
        return new Judgement(state, trial, findings);
    }

    /** A gate judges measures one by one; a person approves their model. */
    private static Finding aboutModel(Finding finding, Warehouse warehouse) {
        if (finding.isAboutAll() || !finding.table().schema().equals(ModelDefinition.FOLDER)) {
            return finding;
        }
        return warehouse.models().stream()
                .filter(model -> model.measure(finding.table().name()).isPresent())
                .findFirst()
                .map(model -> finding.about(model.name()))
                .orElse(finding);
    }

    private static List<Finding> both(List<Finding> first, List<Finding> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
