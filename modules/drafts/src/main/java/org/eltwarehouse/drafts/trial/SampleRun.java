// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.trial;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.Taken;
import org.eltwarehouse.drafts.loop.Finding;
import org.eltwarehouse.drafts.loop.Trial;
import org.eltwarehouse.drafts.loop.TrialRun;
import org.eltwarehouse.drafts.quality.QualityChecks;
import org.eltwarehouse.drafts.quality.QualityCode;
import org.eltwarehouse.drafts.quality.QualityFinding;
import org.eltwarehouse.drafts.quality.TrialTables;
import org.eltwarehouse.step.Progress;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.StepDriver;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.raw.RawPaths;
import org.eltwarehouse.store.storage.LocalStorage;
import org.eltwarehouse.store.storage.Location;

/** The layers by their own drivers over a sample, in a temporary folder that is removed whatever happens. */
public record SampleRun(List<StepDriver> drivers, Location raw, Optional<LocalDate> businessDate) implements TrialRun {
    /** Pseudonyms of a trial are thrown away with it. */
    private static final String KEY = "pseudonyms of a trial run mean nothing";

    /** What the head of a large file cannot show: the other table may know the rest. */
    private static final Set<QualityCode> NEEDS_ALL_ROWS = Set.of(QualityCode.COVERAGE, QualityCode.MEMBERS);

    @Override
    public Trial run(Warehouse warehouse) {
        Location folder = LocalStorage.temporary("warehouse-trial-");
        try {
            return run(warehouse, folder);
        } finally {
            Folders.remove(folder);
        }
    }

    private Trial run(Warehouse warehouse, Location folder) {
        RawSample sample = new RawSample(RawPaths.of(raw), warehouse.sources());
        sample.copyTo(folder.resolve("raw"));
        Map<Step, StepRecord> records = new EnumMap<>(Step.class);
        List<Finding> findings = new ArrayList<>();
        for (StepDriver driver : drivers) {
            try {
                records.put(driver.step(), driver.run(context(driver.step(), warehouse, folder, records)));
            } catch (WarehouseException e) {
                if (e.fault() == Fault.PLATFORM) {
                    throw e;
                }
                findings.add(failed(warehouse, e));
                break;
            }
        }
        List<Trial.Measured> measured = new ArrayList<>();
        records.values().forEach(record -> record.tables().forEach(table -> measured.add(Trial.Measured.of(table))));
        new QualityChecks()
                .faults(TrialTables.of(folder.resolve("run"), warehouse, records)).stream()
                        .filter(found -> !sample.isPart() || !NEEDS_ALL_ROWS.contains(found.code()))
                        .map((QualityFinding found) -> Finding.of(found))
                        .forEach(findings::add);
        return new Trial(sample.isPart(), measured, findings);
    }

    private StepContext context(Step step, Warehouse warehouse, Location folder, Map<Step, StepRecord> records) {
        Location run = folder.resolve("run");
        return new StepContext(
                run,
                records,
                Folders.create(run.resolve(step.folder())),
                folder.resolve("raw"),
                warehouse,
                new RunParameters(RunParameters.DEFAULT_SEED, Optional.empty(), TableFormat.CSV, today(warehouse)),
                Pseudonyms.withKey(KEY),
                Taken.NOTHING,
                Sha256.of(step.toString()),
                Map.of(),
                Progress.SILENT);
    }

    /** What was given; else what the sources say; else today, where no source tells. */
    private Optional<LocalDate> today(Warehouse warehouse) {
        boolean told = warehouse.sources().stream().anyMatch(source -> source.businessDate() != null);
        return businessDate.or(() -> told ? Optional.empty() : Optional.of(LocalDate.now(ZoneOffset.UTC)));
    }

    /** About the table that the error arose at; about the draft as a whole where that is unknown or no table of it. */
    static Finding failed(Warehouse warehouse, WarehouseException error) {
        return error.table()
                .filter(table -> defines(warehouse, table))
                .map(table -> Finding.failed(table, error.getMessage()))
                .orElseGet(() -> Finding.failedSomewhere(error.getMessage()));
    }

    private static boolean defines(Warehouse warehouse, TableName table) {
        return Stream.concat(
                        warehouse.sources().stream().map(SourceContract::table),
                        warehouse.allTables().stream().map(TableDefinition::table))
                .anyMatch(table::equals);
    }
}
