// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eltwarehouse.store.storage.Location;

/** Files on the disk as a profiler takes them. */
public final class Places {
    private Places() {}

    public static Map<String, Location> of(Map<String, Path> files) {
        Map<String, Location> places = new LinkedHashMap<>();
        files.forEach((name, file) -> places.put(name, Location.of(file)));
        return places;
    }
}
