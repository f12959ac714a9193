// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.util.Optional;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.store.storage.ShippedFiles;

/**
 * The definitions that come with the warehouse: as they lie in the checkout that it was started from, so that what is saved
 * there counts without a build, and elsewhere as its jar has them.
 */
public final class ShippedWarehouse {
    private static final String FOLDER = "modules/warehouse";
    private static final String PACKED = "warehouse/README.md";

    private ShippedWarehouse() {}

    /** The folder of the checkout, where there is one; the start script names the checkout. */
    public static Optional<Location> folder() {
        return Optional.ofNullable(System.getProperty("warehouse.home"))
                .filter(home -> !home.isBlank())
                .map(home -> Location.parse(home).resolve(FOLDER))
                .filter(Entry::isFolder);
    }

    /** Reads them. */
    public static Warehouse read() {
        return folder().map(Definitions::warehouse)
                .orElseGet(() -> ShippedFiles.besides(PACKED, Definitions::warehouse));
    }
}
