// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** What the store is asked to do for a run. */
enum StoreWork {
    /** Publishes a step where an earlier attempt failed. */
    PUBLISH {
        @Override
        void prepare(Path artifacts) throws IOException {
            for (String file :
                    List.of(".staging/bronze/data/old.csv", "_failed/bronze/data/old.csv", "_meta/.document.draft")) {
                Path left = folder(artifacts).resolve(file);
                Files.createDirectories(left.getParent());
                Files.writeString(left, "left by an earlier attempt");
            }
        }

        @Override
        void work(RunFolder run) {
            publish(run, List.of("data/a.csv", "data/b.csv", "reports/c.md"));
        }
    },

    /** Takes a published step back, publishes another one in its place and keeps what a failed one left. */
    REPLACE {
        @Override
        void prepare(Path artifacts) throws IOException {
            PUBLISH.prepare(artifacts);
            PUBLISH.run(artifacts);
        }

        @Override
        void work(RunFolder run) {
            run.withdraw(Step.BRONZE);
            publish(run, List.of("data/a.csv", "data/d.csv"));
            write(run.stage(Step.SILVER).resolve("data/e.csv"));
            Location log = Folders.create(run.root().resolve("_logs")).resolve("silver.jsonl");
            write(log);
            run.keepEvidence(Step.SILVER, log);
        }
    };

    static final RunId RUN = RunId.of("work");

    /** What stands on the disk before. */
    abstract void prepare(Path artifacts) throws IOException;

    abstract void work(RunFolder run);

    /** Does the work and writes down which steps the store then says are published. */
    void run(Path artifacts) {
        try (RunFolder run = new RunStore(Location.of(artifacts)).open(RUN)) {
            work(run);
            run.write("_meta/document", run.records().keySet() + "\n");
        }
    }

    /** The bytes of all files of the run by their paths; what no reader may look at is left out. */
    static Map<String, String> contents(Path artifacts) {
        Path run = folder(artifacts);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(run.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contents.remove(".lock");
        return contents;
    }

    private static Path folder(Path artifacts) {
        return artifacts.resolve("runs").resolve(RUN.value());
    }

    private static void publish(RunFolder run, List<String> files) {
        Location stage = run.stage(Step.BRONZE);
        files.forEach(file -> write(stage.resolve(file)));
        Sha256 fingerprint = Sha256.of("inputs");
        run.publish(
                stage,
                new StepRecord(
                        StepRecord.FORMAT,
                        Step.BRONZE,
                        "1",
                        fingerprint,
                        Map.of(),
                        StepSettings.NONE,
                        null,
                        null,
                        null,
                        null));
    }

    private static void write(Location file) {
        Folders.create(file.parent());
        try (OutputStream out = file.write()) {
            out.write((file.name() + " is whole\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw DiskFault.cannot("write", file, e);
        }
    }
}
