// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.util.List;
import java.util.Objects;

/**
 * What came of a case.
 *
 * @param differences what differs from what the case expects, a text of one or several lines each; empty where it passed
 */
public record CaseResult(CaseFile file, List<String> differences) {
    public CaseResult {
        Objects.requireNonNull(file, "file is null");
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** The file's path and what differs, for a person; the lines below the first are indented. */
    public String text() {
        StringBuilder text = new StringBuilder(file.path()).append(passed() ? ": passed\n" : ":\n");
        differences.forEach(difference -> difference
                .lines()
                .forEach(line -> text.append("  ").append(line).append('\n')));
        return text.toString();
    }
}
