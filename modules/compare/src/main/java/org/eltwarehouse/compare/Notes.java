// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.ArrayList;
import java.util.List;

/** What a reader of the difference must know, in the order in which it came up; also keeps every list within bounds. */
final class Notes {
    private static final int MOST = 1_000;

    private final List<String> notes = new ArrayList<>();

    void add(String note) {
        if (notes.size() < MOST) {
            notes.add(note);
        }
    }

    /** At most a thousand parts; says so when there are more. */
    <T> List<T> bounded(List<T> parts, String what) {
        if (parts.size() <= MOST) {
            return parts;
        }
        add("Of " + parts.size() + " " + what + " only the first " + MOST + " were compared or are listed.");
        return parts.subList(0, MOST);
    }

    List<String> list() {
        return notes;
    }
}
