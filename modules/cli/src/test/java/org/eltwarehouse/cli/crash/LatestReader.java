// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eltwarehouse.cli.fixture.KnownChecksums;
import org.eltwarehouse.cli.fixture.RunFiles;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.run.LatestRun;

/** A reader that looks at the run that {@code latest.json} names, again and again while others write: it must be complete. */
final class LatestReader implements AutoCloseable {
    /** Leaves the cores to those who write. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private final Path runs;
    private final KnownChecksums checksums = new KnownChecksums();
    private final Set<String> complaints = new LinkedHashSet<>();
    private final Thread thread = new Thread(this::look, "reader of latest.json");
    private volatile boolean ended;
    private volatile RuntimeException failure;
    private long observations;

    private LatestReader(Path artifacts) {
        this.runs = artifacts.resolve("runs");
    }

    static LatestReader of(Path artifacts) {
        LatestReader reader = new LatestReader(artifacts);
        reader.thread.setDaemon(true);
        reader.thread.start();
        return reader;
    }

    private void look() {
        try {
            do {
                observe();
                LockSupport.parkNanos(PAUSE);
            } while (!ended);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void observe() {
        try {
            LatestRun latest = Documents.fromJson(
                    Files.readString(runs.resolve("latest.json")), LatestRun.class, "latest.json", LatestRun.FORMAT);
            observations++;
            Path run = runs.resolve(latest.runId().value());
            new RunFiles(run, checksums)
                    .incompleteness()
                    .forEach(complaint -> complaints.add("latest.json names " + latest.runId() + ": " + complaint));
        } catch (NoSuchFileException e) {
            // No run has ended yet: there is nothing to see.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often it found a run; only after the end. */
    long observations() {
        return observations;
    }

    /** What it saw and should not have seen; only after the end. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Ends, and fails if a document could not be read. */
    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }
}
