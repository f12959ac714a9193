// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.definitions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.drafts.quality.QualityChecks;
import org.eltwarehouse.drafts.quality.TrialTables;
import org.eltwarehouse.engine.LayerRun;
import org.eltwarehouse.step.Progress;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.Checksums;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/** Runs wrong definitions over a sound run's tables and looks whether the quality checks see it. */
final class MutantRun {
    private static final Pseudonyms KEY = Pseudonyms.withKey("a key that only tests use");

    private final SparkSession spark;
    private final RunResult base;
    private final Warehouse shipped;
    private final Path folder;

    MutantRun(SparkSession spark, RunResult base, Warehouse shipped, Path folder) {
        this.spark = spark;
        this.base = base;
        this.shipped = shipped;
        this.folder = folder;
    }

    /**
     * What became of a mutant.
     *
     * @param equivalent whether it writes the very bytes of the sound definition, and so is not wrong on this data
     * @param caught what saw it, if something did
     */
    record Outcome(Mutant mutant, boolean equivalent, Optional<String> caught) {}

    Outcome run(Mutant mutant) throws IOException {
        TableDefinition definition = mutant.of(shipped);
        Step step = definition.table().isIn(Layer.SILVER) ? Step.SILVER : Step.GOLD;
        Folders.remove(Location.of(folder));
        copy(base.folder().resolve("bronze"), folder.resolve("bronze"));
        copy(base.folder().resolve("silver"), folder.resolve("silver"));
        copy(base.folder().resolve("gold"), folder.resolve("gold"));
        Map<Step, StepRecord> records = new EnumMap<>(Step.class);
        for (Step known : List.of(Step.BRONZE, Step.SILVER, Step.GOLD)) {
            records.put(known, base.record(known));
        }
        try {
            TableRecord sound = records.get(step).table(definition.table()).orElseThrow();
            Sha256 before = Checksums.of(Location.of(folder.resolve(sound.file())));
            layer(step, List.of(definition), records);
            if (before.equals(Checksums.of(Location.of(folder.resolve(sound.file()))))
                    && records.get(step).table(definition.table()).orElseThrow().rows() == sound.rows()) {
                return new Outcome(mutant, true, Optional.empty());
            }
            Optional<String> seen = findings(definition, records);
            if (seen.isEmpty() && step == Step.SILVER) {
                layer(Step.GOLD, shipped.layer(Layer.GOLD), records);
                seen = new QualityChecks()
                        .faults(trial(definition, records)).stream().findFirst().map(Object::toString);
            }
            return new Outcome(mutant, false, seen);
        } catch (WarehouseException e) {
            return new Outcome(mutant, false, Optional.of(e.getMessage()));
        }
    }

    private Optional<String> findings(TableDefinition definition, Map<Step, StepRecord> records) {
        return QualityChecks.of(definition, trial(definition, records)).stream()
                .findFirst()
                .map(Object::toString);
    }

    private TrialTables trial(TableDefinition definition, Map<Step, StepRecord> records) {
        Map<Layer, List<TableDefinition>> layers = new HashMap<>(shipped.tables());
        Layer layer = definition.table().layer().orElseThrow();
        layers.put(
                layer,
                shipped.layer(layer).stream()
                        .map(table -> table.table().equals(definition.table()) ? definition : table)
                        .toList());
        return TrialTables.of(Location.of(folder), shipped.withTables(layers), records);
    }

    /** Computes tables of a layer and puts their files and records into the place of the sound ones. */
    private void layer(Step step, List<TableDefinition> tables, Map<Step, StepRecord> records) throws IOException {
        Path stage = folder.resolve("_stage").resolve(step.folder());
        Folders.remove(Location.of(stage));
        Folders.create(Location.of(stage));
        Layer layer = tables.get(0).table().layer().orElseThrow();
        StepContext context = new StepContext(
                Location.of(folder),
                records,
                Location.of(stage),
                null,
                shipped.withTables(Map.of(layer, tables)),
                new RunParameters(RunParameters.DEFAULT_SEED, Optional.empty(), TableFormat.CSV, Optional.empty()),
                KEY,
                Taken.NOTHING,
                Sha256.of(""),
                Map.of(),
                Progress.SILENT);
        StepRecord made = LayerRun.run(() -> spark, context, layer);
        List<TableRecord> merged = new ArrayList<>(made.tables());
        records.get(step).tables().stream()
                .filter(table -> made.table(table.table()).isEmpty())
                .forEach(merged::add);
        records.put(step, withTables(records.get(step), merged));
        for (TableRecord table : made.tables()) {
            Files.move(
                    folder.resolve("_stage").resolve(table.file()),
                    folder.resolve(table.file()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static StepRecord withTables(StepRecord record, List<TableRecord> tables) {
        return new StepRecord(
                record.format(),
                record.step(),
                record.engine(),
                record.fingerprint(),
                record.parts(),
                record.parameters(),
                record.sources(),
                tables,
                record.notices(),
                record.artifacts());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Folders.create(Location.of(target.getParent()));
                Files.copy(file, target);
            }
        }
    }
}
