// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.bronze.BusinessDates.BusinessDay;
import org.eltwarehouse.bronze.BusinessDates.Dated;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.ColumnUse;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.step.StepDriver;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.SnapshotNames;
import org.eltwarehouse.store.raw.RawFile;
import org.eltwarehouse.store.raw.RawFolder;
import org.eltwarehouse.store.storage.Location;

/**
 * Takes snapshots of all raw files, finds their records and settles the business date. Needs no Spark: it is bound by the
 * disk, and a record's place in the file is found in one sequential pass.
 */
public final class BronzeDriver implements StepDriver {
    @Override
    public Step step() {
        return Step.BRONZE;
    }

    @Override
    public StepRecord run(StepContext context) {
        List<RawFile> files = new RawFolder(context.raw()).files();
        requireAll(files, context.warehouse().sources());
        context.progress().partsAhead(Step.BRONZE, files.size());
        Location data = Folders.create(context.stage().resolve("data"));
        Map<String, String> names =
                SnapshotNames.of(files.stream().map(RawFile::id).toList());
        List<SourceRecord> sources = new ArrayList<>();
        List<String> notices = new ArrayList<>(new RawFolder(context.raw()).leftOut());
        ColumnUse use = new ColumnUse(context.warehouse());
        for (RawFile file : files) {
            long started = System.nanoTime();
            String name = names.get(file.id());
            if (!name.equals(file.name())) {
                notices.add(file.id() + " has the same name as a file of another source; its snapshot is " + name);
            }
            Optional<SourceRecord> earlier = context.taken().source(file.id());
            if (earlier.isPresent()) {
                sources.add(earlier.get());
                notices.addAll(earlier.get().notices());
                context.progress()
                        .partTaken(Step.BRONZE, file.id(), earlier.get().rows());
                continue;
            }
            SourceRecord source = new SourceSnapshot(
                            file, context.warehouse().sourceOf(file.id()).orElse(null), use)
                    .take(data.resolve(name));
            notices.addAll(source.notices());
            sources.add(source);
            context.progress()
                    .partFinished(Step.BRONZE, file.id(), source.rows(), (System.nanoTime() - started) / 1_000_000);
        }
        BusinessDay day = businessDay(context, sources, files);
        Optional.ofNullable(day.notice()).ifPresent(notices::add);
        StepSettings told = StepSettings.on(day.day());
        return context.finished(Step.BRONZE, told, sources, List.of(), notices);
    }

    private static void requireAll(List<RawFile> files, List<SourceContract> contracts) {
        List<String> present = files.stream().map(RawFile::id).toList();
        List<String> missing = contracts.stream()
                .filter(contract -> contract.required() && !present.contains(contract.file()))
                .map(SourceContract::file)
                .toList();
        if (!missing.isEmpty()) {
            throw Fault.DATA.cannot(
                    "start from these raw files",
                    "missing " + String.join(", ", missing),
                    "deliver what is missing or mark it required: false in its contract");
        }
    }

    private static BusinessDay businessDay(StepContext context, List<SourceRecord> sources, List<RawFile> files) {
        List<Dated> dated = sources.stream()
                .filter(source -> context.warehouse()
                        .sourceOf(source.source())
                        .filter(contract -> contract.businessDate() != null)
                        .isPresent())
                .map(source -> new Dated(source.businessDate(), source.rows()))
                .toList();
        return context.parameters()
                .businessDate()
                .map(stated -> new BusinessDay(stated, null))
                .orElseGet(() -> BusinessDates.of(dated, files));
    }
}
