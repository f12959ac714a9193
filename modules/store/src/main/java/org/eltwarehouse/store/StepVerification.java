package org.eltwarehouse.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.StepRecord;

/** Compares a published step with its commit record. */
public final class StepVerification {
    private StepVerification() {}

    /** What is wrong with the files of a step, one sentence each; empty when all is as recorded. */
    public static List<String> damages(RunFolder run, StepRecord record) {
        List<String> damages = new ArrayList<>();
        for (Artifact artifact : record.artifacts()) {
            Path file = run.root().resolve(artifact.path()).normalize();
            if (!file.startsWith(run.root())) {
                damages.add(artifact.path() + " points outside the run");
            } else if (!Files.isRegularFile(file)) {
                damages.add(artifact.path() + " is missing");
            } else if (!Checksums.of(file).equals(artifact.sha256())) {
                damages.add(artifact.path() + " has changed");
            }
        }
        return damages;
    }
}
