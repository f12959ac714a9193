package org.eltwarehouse.drafts.quality;

import java.util.List;

/**
 * Looks for faults of meaning in what is known of tables.
 *
 * @param <T> what it looks at: the tables of a trial run, or a profile
 */
public interface QualityJudge<T> {
    /** The faults; none where nothing looks wrong. */
    List<QualityFinding> faults(T known);
}
