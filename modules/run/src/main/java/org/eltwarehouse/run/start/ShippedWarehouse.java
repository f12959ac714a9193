// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.util.List;
import java.util.Map;
import org.eltwarehouse.bronze.BronzeDriver;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.gold.GoldDriver;
import org.eltwarehouse.ml.FeaturesDriver;
import org.eltwarehouse.silver.SilverDriver;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.ShippedFiles;

/** The definitions that the layer modules ship. */
public final class ShippedWarehouse {
    private ShippedWarehouse() {}

    /** Reads them from the class path. */
    public static Warehouse read() {
        return new Warehouse(
                ShippedFiles.read(BronzeDriver.class, Definitions::sources),
                Map.of(
                        Layer.SILVER, tables(SilverDriver.class, Layer.SILVER),
                        Layer.GOLD, tables(GoldDriver.class, Layer.GOLD),
                        Layer.FEATURES, tables(FeaturesDriver.class, Layer.FEATURES)));
    }

    private static List<TableDefinition> tables(Class<?> driver, Layer layer) {
        return ShippedFiles.read(driver, root -> Definitions.tables(root, layer));
    }
}
