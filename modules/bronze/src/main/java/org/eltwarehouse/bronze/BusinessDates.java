// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.csv.FileHead;
import org.eltwarehouse.store.raw.RawFile;
import org.eltwarehouse.store.raw.RawFolder;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.LinkView;

/** Finds a run's default business date before anything runs, by the rule that bronze follows. */
public final class BusinessDates {
    private BusinessDates() {}

    /** The latest date in the raw files whose contracts name a business date, else the day of the newest file. */
    public static LocalDate latest(RawFolder raw, Warehouse warehouse) {
        List<RawFile> files = raw.files();
        List<Dated> found = new ArrayList<>();
        for (RawFile file : files) {
            warehouse.sources().stream()
                    .filter(contract -> contract.file().equals(file.id()) && contract.businessDate() != null)
                    .findFirst()
                    .ifPresent(contract -> found.add(in(file, contract)));
        }
        return of(found, files).day();
    }

    /**
     * What a source with a business date column says.
     *
     * @param latest null where it holds no valid date
     */
    record Dated(LocalDate latest, long rows) {}

    /**
     * The business date of a run.
     *
     * @param notice why it is no date of a source; null where it is one
     */
    record BusinessDay(LocalDate day, String notice) {}

    /** The latest of the dates that were found in the sources; where none has rows to hold one, the day of the newest file. */
    static BusinessDay of(List<Dated> found, List<RawFile> files) {
        Optional<LocalDate> latest =
                found.stream().map(Dated::latest).filter(Objects::nonNull).max(LocalDate::compareTo);
        if (latest.isPresent()) {
            return new BusinessDay(latest.get(), null);
        }
        if (found.stream().anyMatch(source -> source.rows() > 0)) {
            throw Fault.DATA.cannot(
                    "find the business date",
                    "no source holds a valid date in its business date column",
                    "deliver one that does or pass --business-date YYYY-MM-DD");
        }
        LocalDate newest = files.stream()
                .map(BusinessDates::written)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "find the business date", "there is no raw file", "pass --business-date YYYY-MM-DD"));
        String why =
                found.isEmpty() ? "no source contract names the column that tells it" : "no source has a row tonight";
        return new BusinessDay(
                newest,
                "The business date is " + newest + ", the day on which the newest raw file was written, since " + why
                        + "; --business-date states another");
    }

    private static LocalDate written(RawFile file) {
        try {
            return LocalDate.ofInstant(file.path().attributes(LinkView.FOLLOWED).modified(), ZoneOffset.UTC);
        } catch (IOException e) {
            throw DiskFault.cannot("read", file.path(), e);
        }
    }

    private static Dated in(RawFile file, SourceContract contract) {
        try (PushbackInputStream in = new PushbackInputStream(file.path().read(), FileHead.LENGTH)) {
            long skipped = FileHead.skip(in, file.id());
            CsvReader reader = new CsvReader(in, CsvDialect.of(contract.delimiter(), contract.charset()), skipped);
            RecordScan scan = RecordScan.of(reader, contract);
            return new Dated(scan.latest(), scan.rows());
        } catch (IOException e) {
            throw DiskFault.cannot("read", file.path(), e);
        }
    }
}
