// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.storage.Location;

/**
 * What the user asked for, checked.
 *
 * @param jar that the warehouse runs from, where it does
 * @param first the step to start with; empty: bronze
 * @param agents what agents may do about sources that no definition covers
 */
public record RunOrder(
        Optional<CodeIdentity> jar,
        Optional<RunId> runId,
        Location raw,
        Location artifacts,
        Optional<Location> warehouse,
        RunParameters parameters,
        Optional<String> master,
        Optional<Step> first,
        Step to,
        boolean force,
        AgentsMode agents) {
    public RunOrder {
        Step from = first.orElse(Step.BRONZE);
        if (from.compareTo(to) > 0) {
            throw Fault.USAGE.cannot(
                    "run from " + from + " to " + to, to + " comes before " + from, "swap them or leave one out");
        }
        if (from != Step.BRONZE && runId.isEmpty()) {
            throw Fault.USAGE.cannot(
                    "start from " + from, "no run id is given", "name the run to continue with --run-id");
        }
        if (master.isPresent() && !master.get().matches("(local|spark|yarn|k8s)[A-Za-z0-9:/\\[\\]*.,_-]*")) {
            throw Fault.USAGE.cannot(
                    "use --master " + master.get(),
                    "it is no Spark master",
                    "pass local[*], spark://host:7077, yarn or k8s://https://host:6443");
        }
    }

    public Step from() {
        return first.orElse(Step.BRONZE);
    }

    /** The steps to run, in order. */
    public List<Step> steps() {
        return List.copyOf(EnumSet.range(from(), to));
    }

    /** Steps that an ordered one reads and that are not among these; only reports do without. */
    public Set<Step> lacking(Set<Step> present) {
        Set<Step> lacking = EnumSet.noneOf(Step.class);
        steps().stream().filter(step -> step != Step.REPORTS).forEach(step -> lacking.addAll(step.inputs()));
        lacking.removeAll(present);
        return lacking;
    }

    /** Whether each step is handed to spark-submit; false inside spark-submit itself. */
    public boolean onCluster() {
        return master.isPresent() && !master.get().startsWith("local");
    }

    /** What the user will want to open first in a run that did this. */
    public Location goal(RunId id) {
        Location run = new RunStore(artifacts).folder(id);
        return to == Step.REPORTS ? run.resolve("reports/final_expose.md") : run.resolve(to.folder());
    }
}
