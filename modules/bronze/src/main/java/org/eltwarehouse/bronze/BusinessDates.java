// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.raw.RawFile;
import org.eltwarehouse.store.raw.RawFolder;
import org.eltwarehouse.store.storage.DiskFault;

/** Finds a run's default business date before anything runs, by the rule that bronze follows. */
public final class BusinessDates {
    private BusinessDates() {}

    /** The latest date in the raw files whose contracts name a business date. */
    public static LocalDate latest(RawFolder raw, Warehouse warehouse) {
        List<LocalDate> dates = new ArrayList<>();
        for (RawFile file : raw.files()) {
            warehouse.sources().stream()
                    .filter(contract -> contract.file().equals(file.id()) && contract.businessDate() != null)
                    .findFirst()
                    .flatMap(contract -> in(file, contract))
                    .ifPresent(dates::add);
        }
        return of(dates, warehouse);
    }

    /** The latest of the dates that were found in the sources. */
    static LocalDate of(List<LocalDate> found, Warehouse warehouse) {
        return found.stream().max(LocalDate::compareTo).orElseThrow(() -> missing(warehouse));
    }

    private static WarehouseException missing(Warehouse warehouse) {
        boolean named = warehouse.sources().stream().anyMatch(contract -> contract.businessDate() != null);
        return named
                ? Fault.DATA.cannot(
                        "find the business date",
                        "no source holds a valid date in its business date column",
                        "deliver one that does or pass --business-date YYYY-MM-DD")
                : Fault.USAGE.cannot(
                        "find the business date",
                        "no source contract names the column that tells it",
                        "pass --business-date YYYY-MM-DD, or name the column in a contract:"
                                + " business_date: {column: order_date, format: yyyy-MM-dd}");
    }

    private static Optional<LocalDate> in(RawFile file, SourceContract contract) {
        try (PushbackInputStream in = new PushbackInputStream(file.path().read(), ByteOrderMark.LENGTH)) {
            long skipped = ByteOrderMark.skip(in, file.id());
            CsvReader reader = new CsvReader(in, CsvDialect.of(contract.delimiter(), contract.charset()), skipped);
            return Optional.ofNullable(RecordScan.of(reader, contract).latest());
        } catch (IOException e) {
            throw DiskFault.cannot("read", file.path(), e);
        }
    }
}
