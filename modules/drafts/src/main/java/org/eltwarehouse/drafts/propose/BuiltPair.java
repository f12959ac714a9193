// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;

/**
 * A pair as a model answers it: the query and the fields of its contract.
 *
 * @param columns what it makes, as they were asked for
 * @param deduplicateBy columns of which each value stays once; empty: all rows stay
 * @param deduplicateOrder which row stays, best first
 */
record BuiltPair(
        String sql,
        List<String> key,
        List<BuiltColumn> columns,
        List<BuiltRule> rejects,
        List<BuiltRule> repairs,
        List<String> deduplicateBy,
        List<String> deduplicateOrder) {

    /** A column of the table. */
    record BuiltColumn(String name, String type, PrivacyClass privacy) {}

    /** A named rule. */
    record BuiltRule(String rule, String when) {}
}
