// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import java.time.Instant;
import org.eltwarehouse.contract.RunId;

/**
 * {@code runs/latest.json}: the newest completed run. A hint for readers; the commit records of that run are the truth.
 *
 * @param finished when it completed
 */
public record LatestRun(int format, RunId runId, Instant finished) {
    public static final int FORMAT = 1;
}
