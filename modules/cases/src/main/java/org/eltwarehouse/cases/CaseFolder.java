// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.Location;

/**
 * Where the cases of a warehouse lie: {@code <layer>/cases/<table>/<what_it_shows>.yaml}.
 *
 * @param warehouse the folder with the layers' folders below it
 */
public record CaseFolder(Location warehouse) {
    private static final String CASES = "cases";

    /** The cases of a table, ordered by name; none where there is no folder for them. */
    public List<CaseFile> of(TableName table) {
        String folder = place(table);
        return Folders.filesIn(warehouse.resolve(folder)).stream()
                .filter(file -> file.name().endsWith(CaseFile.ENDING))
                .map(file -> new CaseFile(file, folder + "/" + file.name(), table))
                .toList();
    }

    /** Where the cases of a table belong, below the warehouse folder. */
    public static String place(TableName table) {
        return table.schema() + "/" + CASES + "/" + table.name();
    }

    /** Folders and files among the cases that are no table's, below the warehouse folder, so that none is passed over in silence. */
    public List<String> strays(Warehouse definitions) {
        List<String> strays = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            Location cases = warehouse.resolve(layer.toString()).resolve(CASES);
            if (Entry.isFolder(cases)) {
                Folders.entries(cases).stream()
                        .filter(entry -> definitions.layer(layer).stream()
                                .noneMatch(table -> table.table().name().equals(entry.name())))
                        .forEach(entry -> strays.add(layer + "/" + CASES + "/" + entry.name()));
            }
        }
        return strays;
    }
}
