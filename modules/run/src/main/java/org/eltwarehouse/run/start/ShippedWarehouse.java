package org.eltwarehouse.run.start;

import java.util.Map;
import org.eltwarehouse.bronze.BronzeDriver;
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
                        "silver", ShippedFiles.read(SilverDriver.class, root -> Definitions.tables(root, "silver")),
                        "gold", ShippedFiles.read(GoldDriver.class, root -> Definitions.tables(root, "gold")),
                        "features",
                                ShippedFiles.read(FeaturesDriver.class, root -> Definitions.tables(root, "features"))));
    }
}
