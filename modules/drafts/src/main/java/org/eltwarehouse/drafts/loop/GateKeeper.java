// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import java.util.List;
import org.eltwarehouse.contract.definition.Warehouse;

/** Judges definitions before any row is read. */
public interface GateKeeper {
    /** Why definitions are refused; empty when all are accepted. */
    List<Finding> judge(Warehouse warehouse);
}
