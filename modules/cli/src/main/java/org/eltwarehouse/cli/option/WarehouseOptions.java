// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.option;

import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.eltwarehouse.store.storage.ShippedFiles;
import picocli.CommandLine.Option;

/** The folder of definitions that a person works in. */
public final class WarehouseOptions {
    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            description =
                    "Folder of definitions (bronze/ silver/ gold/ features/ functions/ seeds/); default: modules/warehouse beside the scripts.")
    private String warehouse;

    /** Whether the folder was named; else it is that of the checkout. */
    public boolean isGiven() {
        return warehouse != null;
    }

    /** The folder that was named, or that of the checkout. */
    public Location folder() {
        return isGiven()
                ? Location.parse(warehouse)
                : ShippedFiles.checkout()
                        .orElseThrow(() -> Fault.USAGE.cannot(
                                "find the definitions",
                                "there is no checkout around this program",
                                "name their folder with --warehouse"));
    }

    /** The definitions as they lie there now. */
    public Warehouse read() {
        return Definitions.warehouse(folder());
    }

    /** What a command that is suggested needs in addition to mean the same folder; begins with a blank, or is empty. */
    public String again() {
        return isGiven() ? " --warehouse " + warehouse : "";
    }
}
