// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.HashSet;
import java.util.Set;

/** Names of rules made of the names of columns: never longer than a name may be, never given twice. */
final class RuleNames {
    private static final int LONGEST = 63;

    private final Set<String> given = new HashSet<>();

    String of(String before, String column, String after) {
        String name = cut(before, column, after);
        for (int i = 2; !given.add(name); i++) {
            name = cut(before, column, after + "_" + i);
        }
        return name;
    }

    private static String cut(String before, String column, String after) {
        int room = LONGEST - before.length() - after.length();
        return before + column.substring(0, Math.min(room, column.length())) + after;
    }
}
