package org.eltwarehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepRecord;

/**
 * The files of a run as a reader finds them, read without the store.
 *
 * @param checksums of files that were seen before
 */
record RunFiles(Path folder, KnownChecksums checksums) {
    RunFiles(Path folder) {
        this(folder, new KnownChecksums());
    }

    /** Whether a file holds times and so differs between two runs over the same inputs; its path is that in the run. */
    static boolean holdsTimes(String file) {
        return file.equals("_meta/run_manifest.json")
                || file.startsWith("reports/summary_report.")
                || file.startsWith("_logs/")
                || file.equals(".lock");
    }

    /** Files that only one of two runs has, or that differ; those that hold times must only be there. */
    List<String> differences(Path other) {
        Set<String> names = names(folder);
        names.addAll(names(other));
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            Path ours = folder.resolve(name);
            Path theirs = other.resolve(name);
            if (!Files.exists(ours) || !Files.exists(theirs)) {
                differences.add(name + " is only in " + (Files.exists(ours) ? "this run" : "the undisturbed one"));
            } else if (!holdsTimes(name) && !same(ours, theirs)) {
                differences.add(name + " differs");
            }
        }
        return differences;
    }

    /** What a reader that trusts the commit records finds wrong with the published steps, however many there are. */
    List<String> brokenSteps() {
        List<String> broken = new ArrayList<>();
        for (Step step : published()) {
            String file = step.folder() + "/" + step.recordFile();
            try {
                StepRecord record = Documents.fromYaml(text(folder.resolve(file)), StepRecord.class, file);
                for (Artifact artifact : record.artifacts()) {
                    checksums.complaint(folder, artifact).ifPresent(broken::add);
                }
            } catch (WarehouseException e) {
                broken.add(e.getMessage());
            }
        }
        return broken;
    }

    /** What is wrong with a run that readers are pointed to: it must be complete. */
    List<String> incompleteness() {
        List<String> missing = new ArrayList<>();
        Path manifest = folder.resolve("_meta/run_manifest.json");
        Status status = Files.exists(manifest)
                ? Documents.fromJson(text(manifest), RunManifest.class, manifest.toString())
                        .status()
                : null;
        if (status != Status.COMPLETED) {
            missing.add("its manifest says " + status);
        }
        EnumSet.complementOf(published()).forEach(step -> missing.add(step + " has no commit record"));
        missing.addAll(brokenSteps());
        return missing;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EnumSet<Step> published() {
        EnumSet<Step> steps = EnumSet.noneOf(Step.class);
        for (Step step : Step.values()) {
            if (Files.exists(folder.resolve(step.folder()).resolve(step.recordFile()))) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean same(Path file, Path other) {
        try {
            return Files.mismatch(file, other) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
