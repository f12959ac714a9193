package org.eltwarehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.run.order.Environment;

/**
 * What one call of the golden path said and left behind.
 *
 * @param folder of the run, whether it is there or not
 */
record RunResult(int exitCode, String out, String err, Path folder) {
    static final String RUN = "a-run";
    static final String SALT = "a-salt-that-only-tests-use-0123456789";

    static RunResult of(Path artifacts, String... arguments) {
        return of(Map.of(Environment.SALT, SALT), artifacts, arguments);
    }

    static RunResult of(Map<String, String> environment, Path artifacts, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = GoldenPath.execute(new PrintWriter(out), new PrintWriter(err), environment, arguments);
        return new RunResult(exitCode, out.toString(), err.toString(), artifacts.resolve("runs/" + RUN));
    }

    RunManifest manifest() {
        return Documents.fromJson(text("_meta/run_manifest.json"), RunManifest.class, "run_manifest.json");
    }

    StepRecord record(Step step) {
        String file = step.folder() + "/" + step.recordFile();
        return Documents.fromYaml(text(file), StepRecord.class, file);
    }

    /** What bronze found in a raw file. */
    SourceRecord source(String file) {
        return record(Step.BRONZE).sources().stream()
                .filter(source -> source.source().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("bronze has no record of " + file));
    }

    TableRecord table(Step step, String name) {
        return record(step)
                .table(TableName.parse(name))
                .orElseThrow(() -> new AssertionError(step + " has no record of " + name));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every file of the run or of one of its folders, by its path in the run. */
    Map<String, byte[]> files(String below) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.resolve(below))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    /** Files below a folder that only one of two runs has, or that differ. */
    List<String> differences(RunResult other, String below) {
        Map<String, byte[]> ours = files(below);
        Map<String, byte[]> theirs = other.files(below);
        Set<String> names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        return names.stream()
                .filter(name -> !Arrays.equals(ours.get(name), theirs.get(name)))
                .toList();
    }

    /** Files that only one of two runs has, or that differ; those that hold times do not count. */
    List<String> differences(RunResult other) {
        return differences(other, "").stream()
                .filter(file -> !RunFiles.holdsTimes(file))
                .toList();
    }

    /** The run ended well, and says so in all places. */
    RunResult completed() {
        assertThat(err).isEmpty();
        assertThat(exitCode).isZero();
        boolean whole = manifest().steps().size() == Step.values().length;
        assertThat(manifest().status()).isEqualTo(whole ? Status.COMPLETED : Status.PARTIAL);
        assertThat(manifest().failure()).isNull();
        assertThat(manifest().steps()).extracting(StepEntry::status).containsOnly(Status.COMPLETED);
        assertNothingHalfWritten();
        return this;
    }

    /** The run was refused before it had a folder. */
    void refused(int expectedCode, String message) {
        assertThat(err).isEqualTo(message + System.lineSeparator());
        assertThat(exitCode).isEqualTo(expectedCode);
        assertThat(Files.exists(folder)).as("the run has a folder").isFalse();
    }

    /** The run ended in this step, published nothing of it, kept the evidence, and says so in all places. */
    RunResult failedIn(Step step, int expectedCode, String message) {
        assertThat(err).isEqualTo(message + System.lineSeparator());
        assertThat(exitCode).isEqualTo(expectedCode);
        RunManifest manifest = manifest();
        assertThat(manifest.status()).isEqualTo(Status.FAILED);
        assertThat(manifest.finished()).isNotNull();
        assertThat(manifest.failure().message()).isEqualTo(message);
        assertThat(manifest.failure().exitCode()).isEqualTo(expectedCode);
        List<Step> reached =
                Stream.of(Step.values()).filter(s -> s.compareTo(step) <= 0).toList();
        assertThat(manifest.steps()).extracting(StepEntry::step).isEqualTo(reached);
        for (Step earlier : reached.subList(0, reached.size() - 1)) {
            assertThat(manifest.step(earlier).orElseThrow().status()).isEqualTo(Status.COMPLETED);
            assertThat(folder.resolve(earlier.folder()).resolve(earlier.recordFile()))
                    .exists();
        }
        StepEntry failed = manifest.step(step).orElseThrow();
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.failure().message()).isEqualTo(message);
        assertThat(failed.artifacts()).isEmpty();
        for (Step unpublished : Step.values()) {
            if (unpublished.compareTo(step) >= 0 && unpublished != Step.REPORTS) {
                assertThat(folder.resolve(unpublished.folder())).doesNotExist();
            }
        }
        assertThat(folder.resolve("_failed/" + step)).isDirectory();
        assertThat(text("_logs/" + step + ".jsonl")).contains("ERROR");
        assertThat(text("reports/summary_report.md")).contains("failed").contains(step.toString());
        assertNothingHalfWritten();
        return this;
    }

    private void assertNothingHalfWritten() {
        assertThat(folder.resolve(".staging")).doesNotExist();
        assertThat(files("").keySet())
                .noneMatch(file -> file.contains(".rows-") || file.contains(".rejects-") || file.endsWith(".draft"));
    }
}
