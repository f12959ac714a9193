package org.eltwarehouse.cli;

import java.nio.file.Path;
import java.util.UUID;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/** One run over the shipped raw folder with one core, made when the first test asks for it and then only read. */
final class SharedRun {
    private static RunResult result;

    private SharedRun() {}

    static synchronized RunResult result() {
        if (result == null) {
            Path artifacts =
                    Path.of("target", "shared-run-" + UUID.randomUUID()).toAbsolutePath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.remove(Location.of(artifacts))));
            result = new RawFixture(RawFixture.SHIPPED, artifacts)
                    .run("--master", "local[1]")
                    .completed();
        }
        return result;
    }
}
