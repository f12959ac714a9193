// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.profile.join.InclusionSearch;
import org.eltwarehouse.profile.join.KeyColumn;
import org.eltwarehouse.profile.scan.CsvSource;
import org.eltwarehouse.profile.scan.Sniff;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.words.SafeName;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * Makes the profile of a set of CSV files: at most two passes over each, memory bounded whatever their sizes, the same profile
 * for the same files in any order. No file makes it fail that can be read at all; one that cannot become a table is in the
 * profile with the reason.
 */
public final class Profiler {
    private static final int MOST_KEYS = 120;

    private Profiler() {}

    /**
     * The profile of some files.
     *
     * @param files by their path below the raw folder, {@code <source>/<name>.csv}
     */
    public static Profile profile(Map<String, Location> files) {
        List<TableProfile> tables = new ArrayList<>();
        List<KeyColumn> keys = new ArrayList<>();
        TableNames names = new TableNames();
        for (Map.Entry<String, Location> file : new TreeMap<>(files).entrySet()) {
            TableReading reading = reading(file.getKey(), names.of(file.getKey()), file.getValue());
            tables.add(reading.table());
            keys.addAll(reading.keys());
        }
        List<Inclusion> inclusions =
                new InclusionSearch(keys.subList(0, Math.min(keys.size(), MOST_KEYS))).inclusions();
        return new Profile(new PrivacySpread(tables, inclusions).tables(), inclusions);
    }

    private static TableReading reading(String file, String name, Location path) {
        if (!file.matches(SourceContract.FILE)) {
            return TableReading.none(file, name, TableProfile.Condition.UNSAFE_NAME);
        }
        try {
            CsvSource source = Sniff.of(path);
            return TableReading.of(file, name, source);
        } catch (IOException e) {
            throw DiskFault.cannot("read", path, e);
        }
    }

    /** Names of bronze tables; the source comes first where two files would have one name. */
    private static final class TableNames {
        private final Set<String> taken = new HashSet<>();

        String of(String file) {
            int slash = file.lastIndexOf('/');
            String stem = file.substring(slash + 1).replaceAll("(?i)[.]csv$", "");
            String name = SafeName.of(stem, "table");
            if (taken.contains(name) && slash > 0) {
                name = SafeName.of(file.substring(0, slash) + "_" + stem, "table");
            }
            String free = SafeName.unique(name, taken);
            taken.add(free);
            return free;
        }
    }
}
