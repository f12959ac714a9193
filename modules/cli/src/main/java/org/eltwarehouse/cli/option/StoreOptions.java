// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.option;

import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.store.EarlierRuns;
import org.eltwarehouse.store.RunStore;

/** The options that every command over finished runs has. */
public final class StoreOptions extends ArtifactsOptions {
    public RunStore store() {
        return new RunStore(artifacts());
    }

    /** The named run, or the newest completed one. */
    public RunId run(String name) {
        return Optional.ofNullable(name)
                .map(RunId::of)
                .or(() -> new EarlierRuns(store(), any -> true, this::say)
                        .newestCompleted()
                        .map(RunManifest::runId))
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "choose a run",
                        "no run in " + artifacts() + " is completed",
                        "name one; see the command runs"));
    }
}
