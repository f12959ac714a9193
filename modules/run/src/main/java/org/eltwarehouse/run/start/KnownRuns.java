// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.store.EarlierRuns;
import org.eltwarehouse.store.RunStore;

/** The runs that there are when a start begins: the one that it names, and the others. */
public final class KnownRuns {
    private final RunOrder order;
    private final RunStore store;
    private final EarlierRuns namedRun;
    private final EarlierRuns otherRuns;

    /**
     * Reads nothing yet.
     *
     * @param notices told which runs are passed over, and why
     */
    KnownRuns(RunOrder order, RunStore store, Consumer<String> notices) {
        this.order = order;
        this.store = store;
        this.namedRun = new EarlierRuns(store, id -> order.runId().equals(Optional.of(id)), notices);
        this.otherRuns = new EarlierRuns(store, id -> !order.runId().equals(Optional.of(id)), notices);
    }

    public RunStore store() {
        return store;
    }

    /** The run that was named; holds none where none was named, or where it is yet to come. */
    EarlierRuns namedRun() {
        return namedRun;
    }

    /** All runs but the named one. */
    public EarlierRuns otherRuns() {
        return otherRuns;
    }

    /** What a start may take over: nothing where it is forced. */
    public EarlierRuns reusable() {
        return order.force() ? new EarlierRuns(store, none -> false, notice -> {}) : otherRuns;
    }

    /** The named run, or a new one, named after the time and the inputs. */
    public RunId choose(Sha256 inputs, Clock clock) {
        return order.runId().orElseGet(() -> {
            Instant second = clock.instant();
            while (!store.claim(RunId.of(second, inputs))) {
                second = second.plusSeconds(1);
            }
            return RunId.of(second, inputs);
        });
    }

    /** The steps that the named run has published, as far as its records are there. */
    Set<Step> committed() {
        Set<Step> committed = EnumSet.noneOf(Step.class);
        order.runId()
                .ifPresent(id -> EnumSet.allOf(Step.class).stream()
                        .filter(step -> store.holds(id, step))
                        .forEach(committed::add));
        return committed;
    }

    /**
     * What an earlier start of a run wrote of it, if there was one and it can be read: what cannot is made anew from the
     * commit records. Fails where it tells of another run.
     */
    public Optional<RunManifest> manifest(RunId id, Consumer<String> notices) {
        Optional<RunManifest> manifest;
        try {
            manifest = store.manifest(id);
        } catch (WarehouseException e) {
            if (e.fault() != Fault.PLATFORM) {
                throw e;
            }
            notices.accept("The manifest is made anew from the commit records: " + e.getMessage());
            return Optional.empty();
        }
        manifest.filter(known -> !known.runId().equals(id)).ifPresent(other -> {
            throw Fault.USAGE.cannot(
                    "continue run " + id,
                    "its manifest is that of run " + other.runId(),
                    "choose another run id, or name the folder " + other.runId());
        });
        return manifest;
    }
}
