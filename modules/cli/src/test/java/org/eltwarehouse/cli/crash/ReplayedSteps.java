// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.cli.fixture.RunFiles;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.step.Drivers;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.StepDriver;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * Makes the steps that need Spark by copying what they made before; the others are the shipped ones.
 *
 * @param made a run over the same raw folder
 */
record ReplayedSteps(Drivers shipped, Path made) implements Drivers {
    @Override
    public StepDriver of(Step step) {
        return shipped.needsSpark(step) ? new Replay(step, made) : shipped.of(step);
    }

    @Override
    public boolean needsSpark(Step step) {
        return false;
    }

    private record Replay(Step step, Path made) implements StepDriver {
        @Override
        public StepRecord run(StepContext context) {
            context.progress().partsAhead(step, 1);
            String file = step.folder() + "/" + step.recordFile();
            StepRecord record = Documents.fromYaml(RunFiles.text(made.resolve(file)), StepRecord.class, file);
            // Reports are written from the record, as after every driver.
            record.artifacts().stream()
                    .filter(artifact -> !artifact.path().startsWith(step.folder() + "/reports/"))
                    .forEach(artifact -> copy(artifact, context.stage()));
            return record.withArtifacts(List.of());
        }

        private void copy(Artifact artifact, Location stage) {
            Path from = made.resolve(artifact.path());
            Location to =
                    stage.resolve(made.resolve(step.folder()).relativize(from).toString());
            Folders.create(to.parent());
            try {
                Location.of(from).copyTo(to);
            } catch (IOException e) {
                throw DiskFault.cannot("copy", to, e);
            }
        }
    }
}
