// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.List;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedVersions;

/**
 * What names a row of a silver table, and which of several rows with one key stays.
 *
 * @param columns of the source, without the line column
 * @param newestBy for {@link Keep#NEWEST}, else null
 * @param lineColumn for {@link Keep#ALL}, else null
 * @param versions where rows are versions, else null
 */
record TableKey(List<String> columns, Keep keep, String newestBy, String lineColumn, ProposedVersions versions) {
    TableKey {
        columns = List.copyOf(columns);
    }
}
