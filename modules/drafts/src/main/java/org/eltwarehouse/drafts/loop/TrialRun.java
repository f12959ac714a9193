// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import org.eltwarehouse.contract.definition.Warehouse;

/** Runs accepted definitions over the sources, or a bounded sample of them, and leaves nothing behind. */
public interface TrialRun {
    Trial run(Warehouse warehouse);
}
