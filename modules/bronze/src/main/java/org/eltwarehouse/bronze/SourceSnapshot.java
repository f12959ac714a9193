// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.ColumnUse;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.SourceHeader;
import org.eltwarehouse.contract.run.DriftFinding;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.csv.FileHead;
import org.eltwarehouse.store.raw.RawFile;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Takes the snapshot of one file: copies it, then verifies the copy and finds its records in one pass over it. */
final class SourceSnapshot {
    private final RawFile file;
    private final SourceContract contract;
    private final ColumnUse use;

    SourceSnapshot(RawFile file, SourceContract contract, ColumnUse use) {
        this.file = file;
        this.contract = contract;
        this.use = use;
    }

    /** Copies and reads the file; an error is one about its bronze table, where a contract gives it one. */
    SourceRecord take(Location target) {
        try {
            return taken(target);
        } catch (WarehouseException e) {
            throw contract == null ? e : e.about(contract.table());
        }
    }

    private SourceRecord taken(Location target) {
        List<String> notices = new ArrayList<>();
        Sha256 source = Snapshot.copy(file, target);
        CsvDialect dialect = contract == null
                ? CsvDialect.of(",", "UTF-8")
                : CsvDialect.of(contract.delimiter(), contract.charset());
        try (DigestInputStream verified = Snapshot.verifying(target)) {
            PushbackInputStream in = new PushbackInputStream(verified, FileHead.LENGTH);
            long skipped = FileHead.skip(in, file.id());
            CsvReader reader = new CsvReader(in, dialect, skipped);
            RecordScan scan = RecordScan.of(reader, contract);
            Snapshot.requireSame(file, source, Sha256.of(verified.getMessageDigest()));
            long bytes = target.size();
            List<DriftFinding> drift = judge(scan, bytes, notices);
            return new SourceRecord(
                    file.id(),
                    contract == null ? null : contract.table(),
                    Step.BRONZE.folder() + "/data/" + target.name(),
                    bytes,
                    source,
                    dialect.charset(),
                    String.valueOf(dialect.delimiter()),
                    names(scan.header()),
                    scan.rows(),
                    scan.malformed(),
                    scan.defects(),
                    reader.blankLines(),
                    scan.latest(),
                    scan.splits(),
                    drift,
                    notices);
        } catch (IOException e) {
            throw DiskFault.cannot("read", target, e);
        }
    }

    /** Only a name that the contract promises is sure to be a name: the first line may hold a person's data instead. */
    private List<String> names(List<String> header) {
        List<Integer> unknown = contract == null
                ? IntStream.range(0, header.size()).boxed().toList()
                : new SourceHeader(contract, header).unpromised();
        return IntStream.range(0, header.size())
                .mapToObj(i -> unknown.contains(i) ? "column_" + (i + 1) : header.get(i))
                .toList();
    }

    private List<DriftFinding> judge(RecordScan scan, long bytes, List<String> notices) {
        if (contract == null) {
            notices.add(file.id() + " has no contract; kept in bronze, read by no table");
            return List.of();
        }
        if (scan.header().isEmpty()) {
            throw Fault.DATA.cannot(
                    "read " + file.id(),
                    bytes == 0 ? "the file is empty" : "it does not start with a header line in " + contract.charset(),
                    "export it again with its header line");
        }
        List<DriftFinding> drift = new SourceDrift(contract, use, notices).judge(scan);
        if (scan.rows() == 0) {
            notices.add(file.id() + " has a header but no rows");
        }
        return drift;
    }
}
