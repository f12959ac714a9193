// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eltwarehouse.contract.RunId;

/** What a cleanup removes and what it keeps. */
public record CleanupPlan(int format, List<Line> runs) {
    public static final int FORMAT = 1;

    public CleanupPlan {
        runs = List.copyOf(runs);
    }

    /**
     * A run.
     *
     * @param removed whether it goes
     * @param reason why it stays, or null
     * @param bytes size of its files, those that it shares with other runs included
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(RunId runId, RunState status, boolean removed, String reason, long bytes) {}
}
