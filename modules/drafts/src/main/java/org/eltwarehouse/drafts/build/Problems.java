// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.Names;

/** Collects problems while a table is built. */
final class Problems {
    private final String table;
    private final List<Problem> found = new ArrayList<>();

    /** For a table, written {@code layer.name}; the name may be no good. */
    Problems(String table) {
        this.table = table;
    }

    /** The table cannot be built. */
    void refuse(ProblemCode code, String reason) {
        found.add(new Problem(code, table, null, true, reason));
    }

    /** A column of the table cannot be built as asked. */
    void leaveOut(ProblemCode code, String column, String reason) {
        found.add(new Problem(code, table, column.isEmpty() ? null : column, false, reason));
    }

    /** Whether a name may stand in a definition; refuses the table if not. */
    boolean named(String name, String what) {
        boolean sound = isName(name);
        if (!sound) {
            refuse(ProblemCode.NAME, what + " has no name of lower case letters, digits and _, at most 63");
        }
        return sound;
    }

    static boolean isName(String name) {
        try {
            Names.requireIdentifier(name, "name");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean refused() {
        return found.stream().anyMatch(Problem::refused);
    }

    List<Problem> found() {
        return found;
    }
}
