// SPDX-License-Identifier: MIT
package org.eltwarehouse.sparkkit;

import java.nio.file.Path;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;

/** The definitions as they lie in the checkout, beside the module under test. */
public final class ShippedDefinitions {
    /** The folder with the layers' folders below it. */
    public static final Path FOLDER = Path.of("..", "warehouse");

    private ShippedDefinitions() {}

    public static Warehouse read() {
        return Definitions.warehouse(Location.of(FOLDER));
    }
}
