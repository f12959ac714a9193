// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.raw;

import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.store.storage.Location;

/** Where the files of a raw folder lie, by the names that contracts know them by. */
public record RawPaths(Map<String, Location> files) {
    public static RawPaths of(Location raw) {
        Map<String, Location> files = new TreeMap<>();
        for (RawFile file : new RawFolder(raw).files()) {
            files.put(file.id(), file.path());
        }
        return new RawPaths(files);
    }

    public Location of(String file) {
        Location path = files.get(file);
        if (path == null) {
            throw Fault.DATA.cannot("read " + file, "the raw folder does not hold it", "deliver it, or draft again");
        }
        return path;
    }
}
