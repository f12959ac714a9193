package org.eltwarehouse.drafts.loop;

import java.nio.file.Path;
import java.util.Set;

/** Measures raw files: statistics, never rows. */
public interface SourceProfiler {
    /**
     * What is known of these files.
     *
     * @param raw folder with the exports
     * @param files below it, as {@code <source>/<name>.csv}
     */
    Sources profile(Path raw, Set<String> files);
}
