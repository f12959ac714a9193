package org.eltwarehouse.run.start;

import java.util.Map;
import org.eltwarehouse.bronze.BronzeDriver;
import org.eltwarehouse.contract.definition.Definitions;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.gold.GoldDriver;
import org.eltwarehouse.ml.FeaturesDriver;
import org.eltwarehouse.silver.SilverDriver;

/** The definitions that the layer modules ship. */
public final class ShippedWarehouse {
    private ShippedWarehouse() {}

    /** Reads them from the class path. */
    public static Warehouse read() {
        return new Warehouse(
                Definitions.shipped(BronzeDriver.class, Definitions::sources),
                Map.of(
                        "silver", Definitions.shipped(SilverDriver.class, root -> Definitions.tables(root, "silver")),
                        "gold", Definitions.shipped(GoldDriver.class, root -> Definitions.tables(root, "gold")),
                        "features",
                                Definitions.shipped(
                                        FeaturesDriver.class, root -> Definitions.tables(root, "features"))));
    }
}
