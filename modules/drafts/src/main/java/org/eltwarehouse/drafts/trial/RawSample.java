// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.trial;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.raw.RawPaths;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Copies sources, whole where they are small, else the first records of each, cut between records. */
record RawSample(RawPaths raw, List<SourceContract> sources) {
    /** What a trial run reads at most. */
    static final long MAX_BYTES = 16L << 20;

    /** Whether they are too large to be copied whole. */
    boolean isPart() {
        return sources.stream().mapToLong(source -> size(file(source))).sum() > MAX_BYTES;
    }

    void copyTo(Location folder) {
        long budget = isPart() ? MAX_BYTES / sources.size() : Long.MAX_VALUE;
        for (SourceContract source : sources) {
            Location copy = folder.resolve(source.file());
            Folders.create(copy.parent());
            try {
                if (size(file(source)) <= budget) {
                    file(source).copyTo(copy);
                } else {
                    copyHead(source, copy, budget);
                }
            } catch (IOException e) {
                throw DiskFault.cannot("copy", file(source), e);
            }
        }
    }

    private void copyHead(SourceContract source, Location copy, long budget) throws IOException {
        long end = 0;
        try (CsvReader reader = new CsvReader(
                new BufferedInputStream(file(source).read(), 1 << 16),
                CsvDialect.of(source.delimiter(), source.charset()),
                0)) {
            while (reader.next() && reader.end() <= budget) {
                end = reader.end();
            }
        }
        try (InputStream in = file(source).read();
                OutputStream out = copy.write()) {
            out.write(in.readNBytes(Math.toIntExact(end)));
        }
    }

    private Location file(SourceContract source) {
        return raw.of(source.file());
    }

    private static long size(Location file) {
        try {
            return file.size();
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
