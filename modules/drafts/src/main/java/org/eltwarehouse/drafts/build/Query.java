// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;

/** A query: named steps, each a noun, and a last select. */
final class Query {
    private final List<String> steps = new ArrayList<>();

    /** Adds a step; the comment may be null. */
    Query with(String comment, String name, Select select) {
        String why = comment == null ? "" : "-- " + comment + "\n";
        steps.add(why + (steps.isEmpty() ? "with " : "") + SqlText.name(name) + " as (\n" + select.text(4) + "\n)");
        return this;
    }

    Query with(String name, Select select) {
        return with(null, name, select);
    }

    /** The text with these selects at the end, all rows of each. */
    String text(Select... selects) {
        StringBuilder text = new StringBuilder(String.join(",\n\n", steps));
        if (!steps.isEmpty()) {
            text.append("\n\n");
        }
        for (int i = 0; i < selects.length; i++) {
            text.append(i == 0 ? "" : "\nunion all\n").append(selects[i].text(0));
        }
        return text.append('\n').toString();
    }
}
