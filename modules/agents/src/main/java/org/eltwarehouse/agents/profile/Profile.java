package org.eltwarehouse.agents.profile;

import java.util.List;

/**
 * Statistics over all sources of a raw folder.
 *
 * @param tables by file
 */
public record Profile(List<TableProfile> tables) {
    public Profile {
        tables = List.copyOf(tables);
    }
}
