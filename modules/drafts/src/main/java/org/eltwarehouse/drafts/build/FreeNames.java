// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names within one query or table, each given once. */
final class FreeNames {
    private final Set<String> taken = new HashSet<>();

    FreeNames(Collection<String> taken) {
        this.taken.addAll(taken);
    }

    /** The first of these that is free and may be a name, else the last with a number behind it. */
    String of(String... wanted) {
        for (String name : wanted) {
            if (Problems.isName(name) && taken.add(name)) {
                return name;
            }
        }
        String stem = wanted[wanted.length - 1];
        stem = Problems.isName(stem) ? stem.substring(0, Math.min(58, stem.length())) : "part";
        for (int i = 2; ; i++) {
            if (taken.add(stem + "_" + i)) {
                return stem + "_" + i;
            }
        }
    }

    /** Takes a name if it is free. */
    boolean take(String name) {
        return taken.add(name);
    }

    static FreeNames besides(Collection<String> names) {
        return new FreeNames(names);
    }
}
