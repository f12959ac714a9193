package org.eltwarehouse.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.run.RunManifest;

/** All runs below one artifacts folder: {@code <artifacts>/runs/<run_id>/}. */
public record RunStore(Path artifacts) {

    /** Opens a run for writing, creating its folder; holds its lock until the folder is closed. */
    public RunFolder open(RunId id) {
        Path root = runs().resolve(id.value());
        requireWritable();
        Folders.create(root);
        return new RunFolder(id, root, RunLock.take(id, root));
    }

    /** The manifest of a run, if there is one. */
    public Optional<RunManifest> manifest(RunId id) {
        return RunFolder.manifest(runs().resolve(id.value()));
    }

    /** The folder that holds the runs. */
    public Path runs() {
        return artifacts.resolve("runs");
    }

    private void requireWritable() {
        try {
            Files.createDirectories(runs());
            Files.delete(Files.createTempFile(runs(), ".write", ".probe"));
        } catch (IOException e) {
            throw Fault.PLATFORM.cannot(
                    "write to " + artifacts,
                    "the artifacts folder is not writable",
                    "choose another with --artifacts or change its permissions",
                    e);
        }
    }
}
