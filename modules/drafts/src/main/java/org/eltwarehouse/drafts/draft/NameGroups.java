// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.HashMap;
import java.util.Map;

/** Names that belong together because each is joined to another of them. */
final class NameGroups {
    private final Map<String, String> parents = new HashMap<>();

    void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            boolean inOrder = first.compareTo(second) < 0;
            parents.put(inOrder ? second : first, inOrder ? first : second);
        }
    }

    /** The first of the names that this one belongs to; itself where it is alone. */
    String root(String name) {
        String root = name;
        while (parents.containsKey(root)) {
            root = parents.get(root);
        }
        return root;
    }
}
