// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.util.List;
import java.util.function.Consumer;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.raw.RawFolder;

/**
 * The raw files of a start.
 *
 * @param files with size and checksum, by their paths below the raw folder
 */
public record Inputs(List<Artifact> files) {
    public Inputs {
        files = List.copyOf(files);
    }

    /**
     * The raw files, or what bronze has read of them when the run starts behind it: it needs them no more.
     *
     * @param notices told what is passed over
     */
    static Inputs of(RunOrder order, RunStore store, Consumer<String> notices) {
        if (order.from() == Step.BRONZE) {
            RawFolder raw = new RawFolder(order.raw());
            Inputs inputs = new Inputs(raw.checksums());
            // In no fingerprint: told at every start, also where there is nothing to do.
            raw.leftOut().forEach(notices);
            return inputs;
        }
        RunId id = order.runId().orElseThrow();
        return store.manifest(id)
                .map(RunManifest::inputs)
                .map(Inputs::new)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "continue run " + id, "there is no such run in " + order.artifacts(), "start with bronze"));
    }

    /** One checksum over all of them; its head is part of a run's name. */
    public Sha256 fingerprint() {
        return RawFolder.fingerprint(files);
    }

    List<String> paths() {
        return files.stream().map(Artifact::path).toList();
    }

    public long bytes() {
        return files.stream().mapToLong(Artifact::bytes).sum();
    }
}
