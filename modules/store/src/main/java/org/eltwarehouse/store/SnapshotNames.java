// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the snapshots of raw files are named: after the file, and after its source as well where two sources have such a file. */
public final class SnapshotNames {
    private SnapshotNames() {}

    /**
     * A name of its own for each file.
     *
     * @param files paths below the raw folder, {@code <source>/<name>}, in the order in which they are read
     */
    public static Map<String, String> of(List<String> files) {
        Map<String, Integer> counts = new HashMap<>();
        files.forEach(file -> counts.merge(name(file), 1, Integer::sum));
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (String file : files) {
            String source = file.substring(0, file.indexOf('/'));
            String name = counts.get(name(file)) > 1 ? source + "__" + name(file) : name(file);
            while (!taken.add(name)) {
                name = source + "__" + name;
            }
            names.put(file, name);
        }
        return names;
    }

    private static String name(String file) {
        return file.substring(file.indexOf('/') + 1);
    }
}
