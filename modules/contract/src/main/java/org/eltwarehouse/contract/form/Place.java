// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

/**
 * Where a value belongs, for what is said of it.
 *
 * @param key in quotes
 * @param item whether the value is one of those in the key's list
 * @param example how it could be written, with its key
 */
public record Place(String key, boolean item, String example) {
    /** What must be as it is not. */
    String label() {
        return item ? "an item of " + key : key;
    }

    /** The place of the items of the list that belongs here. */
    Place ofItems() {
        return new Place(key, true, example);
    }

    /** The way out of most mistakes. */
    String write() {
        return "write " + example;
    }
}
