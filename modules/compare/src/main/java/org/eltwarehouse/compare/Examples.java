// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.RunDiff.Example;

/** The first changes of a table, and the first rows that only one run has; changes go first, twenty are kept. */
final class Examples {
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final List<Example> changes = new ArrayList<>();
    private final List<Example> rows = new ArrayList<>();

    boolean wantsChanges() {
        return changes.size() < MOST;
    }

    boolean wantsRows() {
        return rows.size() < MOST;
    }

    void add(Example example) {
        List<Example> kind = example.column() == null ? rows : changes;
        if (kind.size() < MOST) {
            kind.add(example);
        }
    }

    List<Example> list() {
        return Stream.concat(changes.stream(), rows.stream()).limit(MOST).toList();
    }

    /** A value of bounded length. */
    static String cut(String value) {
        return value == null || value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
