// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.drafts.draft.ProposedDimension;

/**
 * A fact, and what marts need to know of it.
 *
 * @param measures its additive columns
 * @param day the column with the day of a row, or null
 */
record BuiltFact(TableDefinition table, List<Member> members, List<String> measures, String day) {
    /** Whether a dimension is another's as well, in another role: an account that money comes from, and one that it goes to. */
    boolean isRole(Member member) {
        return members.stream()
                        .filter(other -> other.dimension()
                                .table()
                                .equals(member.dimension().table()))
                        .count()
                > 1;
    }

    /**
     * A reference to a dimension.
     *
     * @param key column of the fact
     * @param column of the fact's source that holds the natural key
     * @param relation what the dimension is called in the fact's query
     */
    record Member(String key, String column, String relation, TableDefinition dimension, ProposedDimension proposed) {
        String naturalKey() {
            return proposed.naturalKey().get(0);
        }

        /** The members that a row can be matched with. */
        Select rows() {
            return new Select(
                    List.of(Select.Item.of(proposed.surrogateKey()), Select.Item.of(naturalKey())),
                    List.of(
                            Layer.GOLD + "." + SqlText.name(dimension.table().name()),
                            "where " + SqlText.name(proposed.surrogateKey()) + " <> -1"));
        }
    }
}
