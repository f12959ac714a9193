// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.statistics.TableProfile;

/**
 * What can be read in two ways, so that nobody but a person may choose.
 *
 * @param table the silver table, without its layer
 * @param question completes "the column holds ..."; no value of the data
 */
public record OpenDecision(String table, String column, String question) {
    /** All that a profile leaves open. */
    public static List<OpenDecision> of(Profile profile) {
        List<OpenDecision> open = new ArrayList<>();
        for (TableProfile table : profile.tables()) {
            for (ColumnProfile column : table.columns()) {
                OpenReading.question(column, ColumnRole.of(column))
                        .filter(any -> !column.header().isEmpty() && table.readable())
                        .ifPresent(question -> open.add(new OpenDecision(table.name(), column.name(), question)));
            }
        }
        return open;
    }

    /** The question in full. */
    public String asked() {
        return table + "." + column + " holds " + question;
    }
}
