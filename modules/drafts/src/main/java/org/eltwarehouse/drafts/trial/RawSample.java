package org.eltwarehouse.drafts.trial;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.store.DiskFault;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.raw.RawPaths;

/** Copies sources, whole where they are small, else the first records of each, cut between records. */
record RawSample(RawPaths raw, List<SourceContract> sources) {
    /** What a trial run reads at most. */
    static final long MAX_BYTES = 16L << 20;

    /** Whether they are too large to be copied whole. */
    boolean isPart() {
        return sources.stream().mapToLong(source -> size(file(source))).sum() > MAX_BYTES;
    }

    void copyTo(Path folder) {
        long budget = isPart() ? MAX_BYTES / sources.size() : Long.MAX_VALUE;
        for (SourceContract source : sources) {
            Path copy = folder.resolve(source.file());
            Folders.create(copy.getParent());
            try {
                if (size(file(source)) <= budget) {
                    Files.copy(file(source), copy, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    copyHead(source, copy, budget);
                }
            } catch (IOException e) {
                throw DiskFault.cannot("copy", file(source), e);
            }
        }
    }

    private void copyHead(SourceContract source, Path copy, long budget) throws IOException {
        long end = 0;
        try (CsvReader reader = new CsvReader(
                new BufferedInputStream(Files.newInputStream(file(source)), 1 << 16),
                CsvDialect.of(source.delimiter(), source.charset()),
                0)) {
            while (reader.next() && reader.end() <= budget) {
                end = reader.end();
            }
        }
        try (InputStream in = Files.newInputStream(file(source))) {
            Files.write(copy, in.readNBytes(Math.toIntExact(end)));
        }
    }

    private Path file(SourceContract source) {
        return raw.of(source.file());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
