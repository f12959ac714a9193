// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import java.util.List;
import org.eltwarehouse.contract.RunId;

/**
 * What a comparison of a run's files with its manifest found.
 *
 * @param files how many were read again
 * @param bytes how much that was
 * @param missing paths that the manifest lists and the folder lacks
 * @param changed paths whose bytes are not those that were published
 * @param surplus paths that nobody published
 * @param problems what else is wrong, one sentence each
 */
public record Verification(
        int format,
        RunId runId,
        long files,
        long bytes,
        List<String> missing,
        List<String> changed,
        List<String> surplus,
        List<String> problems) {
    public static final int FORMAT = 1;

    public Verification {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        surplus = List.copyOf(surplus);
        problems = List.copyOf(problems);
    }

    /** Whether everything is as it was published. */
    public boolean clean() {
        return missing.isEmpty() && changed.isEmpty() && surplus.isEmpty() && problems.isEmpty();
    }
}
