// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.store.Checksums;
import org.eltwarehouse.store.storage.Location;

/** A run folder that a test writes by hand. */
final class SmallRun {
    private final Path root;
    private final Map<Step, List<TableRecord>> tables = new EnumMap<>(Step.class);
    private final List<SourceRecord> sources = new ArrayList<>();
    private final Map<String, String> parameters = new TreeMap<>(Map.of("business_date", "2025-12-31"));

    SmallRun(Path root) {
        this.root = root;
    }

    SmallRun parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    SmallRun keyId(String id) {
        return document(
                "_meta/data_policy.json",
                Documents.json(
                        new DataPolicy(DataPolicy.FORMAT, id, "HMAC-SHA256", DataPolicy.SMALL_GROUP, List.of())));
    }

    SmallRun document(String path, String text) {
        put(path, text);
        return this;
    }

    /** Marks a step as published though it has no table. */
    SmallRun step(Step step) {
        tables.computeIfAbsent(step, none -> new ArrayList<>());
        return this;
    }

    SmallRun table(SmallTable table) {
        step(table.step());
        tables.get(table.step()).add(table.record());
        if (root.resolve(table.path()).normalize().startsWith(root)) {
            put(table.path(), table.content());
        }
        return this;
    }

    SmallRun source(String source, String header, String... lines) {
        step(Step.BRONZE);
        String file = "bronze/data/" + Path.of(source).getFileName();
        String text = header + "\n" + String.join("\n", lines) + "\n";
        put(file, text);
        long head = header.getBytes(StandardCharsets.UTF_8).length + 1L;
        long bytes = text.getBytes(StandardCharsets.UTF_8).length;
        sources.add(new SourceRecord(
                source,
                TableName.parse("bronze.orders"),
                file,
                bytes,
                Checksums.of(Location.of(root.resolve(file))),
                "UTF-8",
                ",",
                List.of(header.split(",")),
                lines.length,
                0,
                List.of(),
                0,
                null,
                List.of(new Split(head, bytes - head, 1)),
                List.of(),
                List.of()));
        return this;
    }

    /** Commits all steps. */
    Path write() {
        tables.forEach((step, records) -> {
            Path folder = root.resolve(step.folder());
            List<SourceRecord> own = step == Step.BRONZE ? sources : List.of();
            StepRecord record = new StepRecord(
                    StepRecord.FORMAT,
                    step,
                    "0.1.0",
                    Sha256.of(step + own.toString() + records),
                    Map.of(),
                    StepSettings.of(parameters),
                    own,
                    records,
                    List.of(),
                    artifacts(folder));
            put(step.folder() + "/" + step.recordFile(), Documents.yaml(record));
        });
        return root;
    }

    private void put(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Artifact> artifacts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> Checksums.artifact(Location.of(file), Location.of(root)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
