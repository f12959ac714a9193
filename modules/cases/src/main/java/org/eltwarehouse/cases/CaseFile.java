// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.util.Objects;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.store.storage.Location;

/**
 * A case as it lies in a warehouse folder.
 *
 * @param place where it lies
 * @param path the same below the warehouse folder, as messages name it
 * @param table the table that it is about
 */
public record CaseFile(Location place, String path, TableName table) {
    static final String ENDING = ".yaml";

    public CaseFile {
        Objects.requireNonNull(place, "place is null");
        Objects.requireNonNull(path, "path is null");
        Objects.requireNonNull(table, "table is null");
    }

    /** What the case shows, from its file's name: {@code keeps the newest row}. */
    public String sentence() {
        String name = place.name();
        return (name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name).replace('_', ' ');
    }
}
