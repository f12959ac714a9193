// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eltwarehouse.contract.RunId;

/** The runs of a store, the newest first. */
public record RunList(int format, List<Line> runs) {
    public static final int FORMAT = 1;

    public RunList {
        runs = List.copyOf(runs);
    }

    /**
     * A run.
     *
     * @param latest whether {@code latest.json} names it
     * @param rows rows that its steps published
     * @param millis wall time of its steps
     * @param problem why it is unreadable, or how it failed; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            RunId runId,
            RunState status,
            boolean latest,
            Instant started,
            Instant finished,
            long rows,
            long millis,
            String problem) {}
}
