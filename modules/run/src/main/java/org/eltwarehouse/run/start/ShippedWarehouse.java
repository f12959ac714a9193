// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.ShippedFiles;

/** The definitions that come with the warehouse. */
public final class ShippedWarehouse {
    private ShippedWarehouse() {}

    /** Reads them. */
    public static Warehouse read() {
        return ShippedFiles.definitions(Definitions::warehouse);
    }
}
