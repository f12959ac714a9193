// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.List;

/**
 * Which rows are the same thing, and which of them stays.
 *
 * @param by columns that name the thing
 * @param order sort expressions; the first row stays, the position in the source breaks the last tie
 */
public record Deduplication(List<String> by, List<String> order) {
    public Deduplication {
        by = List.copyOf(by);
        order = order == null ? List.of() : List.copyOf(order);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("deduplicate.by is empty");
        }
    }
}
