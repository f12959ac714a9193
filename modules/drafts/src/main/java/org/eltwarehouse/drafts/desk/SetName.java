// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.pins.AppliedSets;
import org.eltwarehouse.pins.ApprovedSet;
import org.eltwarehouse.pins.PinIndex;
import org.eltwarehouse.store.storage.Location;

/** The names of sets. */
public final class SetName {
    private SetName() {}

    /** The set of a raw folder where none is named: the folder's own name, as far as a set may have it. */
    static String of(Location raw) {
        String name = raw.absolute().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_");
        return checked(name.replaceFirst("^[_-]+", ""));
    }

    /**
     * The same, or with a number behind it where a set of that name is made of other files altogether.
     *
     * @param sets those that are pinned
     */
    public static String free(Location raw, Set<String> files, List<ApprovedSet> sets) {
        String name = of(raw);
        String free = name;
        for (int i = 2; isForeign(free, files, sets); i++) {
            free = checked(name + "-" + i);
        }
        return free;
    }

    private static boolean isForeign(String name, Set<String> files, List<ApprovedSet> sets) {
        return sets.stream().anyMatch(set -> set.name().equals(name) && !set.appliesTo(files));
    }

    public static String checked(String name) {
        if (!name.matches(PinIndex.SET_NAME) || name.equals(AppliedSets.SHIPPED)) {
            throw Fault.USAGE.cannot(
                    "name a set '" + name.replaceAll("[^\\x20-\\x7e]", "?") + "'",
                    "it does not match " + PinIndex.SET_NAME + ", or is '" + AppliedSets.SHIPPED + "'",
                    "choose another name with --name");
        }
        return name;
    }
}
