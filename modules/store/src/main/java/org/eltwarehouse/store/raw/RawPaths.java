package org.eltwarehouse.store.raw;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eltwarehouse.contract.Fault;

/** Where the files of a raw folder lie, by the names that contracts know them by. */
public record RawPaths(Map<String, Path> files) {
    public static RawPaths of(Path raw) {
        Map<String, Path> files = new TreeMap<>();
        for (RawFile file : new RawFolder(raw).files()) {
            files.put(file.id(), file.path());
        }
        return new RawPaths(files);
    }

    public Path of(String file) {
        Path path = files.get(file);
        if (path == null) {
            throw Fault.DATA.cannot("read " + file, "the raw folder does not hold it", "deliver it, or draft again");
        }
        return path;
    }
}
