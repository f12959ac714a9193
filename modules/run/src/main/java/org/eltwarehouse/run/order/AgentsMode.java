// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.order;

import java.util.Arrays;
import java.util.Locale;
import org.eltwarehouse.contract.Fault;

/** What agents may do in a golden path about sources that no definition covers. */
public enum AgentsMode {
    /** Nothing: shipped and pinned definitions only. */
    OFF,
    /** Leave a draft for review; the run goes on with what is pinned. */
    PROPOSE,
    /** Draft, and run what passes every gate, unreviewed and labelled so. */
    AUTO,
    /** Run what AUTO lets in, without drafting: for the steps of a cluster, whose start has drafted already. */
    DRAFTED;

    /** Whether definitions run that no person has reviewed. */
    public boolean runsUnreviewed() {
        return this == AUTO || this == DRAFTED;
    }

    public static AgentsMode parse(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "use --agents " + text, "there is no such mode", "choose off, propose or auto"));
    }

    /** Lower case, whatever the default locale. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
