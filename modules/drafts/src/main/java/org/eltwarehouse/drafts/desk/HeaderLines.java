// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.store.raw.RawPaths;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** Checksums of first lines: a draft was made for files that begin like this. */
final class HeaderLines {
    private static final int LONGEST = 1 << 16;

    private HeaderLines() {}

    /** The checksum of each file's first line, by file. */
    static Map<String, Sha256> of(Location raw, Collection<String> files) {
        RawPaths paths = RawPaths.of(raw);
        Map<String, Sha256> lines = new TreeMap<>();
        files.forEach(file -> lines.put(file, firstLine(paths.of(file))));
        return lines;
    }

    private static Sha256 firstLine(Location file) {
        try (InputStream in = file.read()) {
            String head = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
            return Sha256.of(head.split("[\\r\\n]", 2)[0]);
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }
}
