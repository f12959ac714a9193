// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import java.util.Set;
import org.eltwarehouse.store.storage.Location;

/** Measures raw files: statistics, never rows. */
public interface SourceProfiler {
    /**
     * What is known of these files.
     *
     * @param raw folder with the exports
     * @param files below it, as {@code <source>/<name>.csv}
     */
    Sources profile(Location raw, Set<String> files);
}
