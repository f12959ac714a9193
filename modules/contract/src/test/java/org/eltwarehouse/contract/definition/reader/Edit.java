// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

/**
 * A sound document with one thing changed.
 *
 * @param name what is wrong then
 * @param from what stands there once; empty: the whole document
 * @param to what stands there instead
 */
record Edit(String name, String from, String to) {
    String in(String document) {
        if (from.isEmpty()) {
            return to;
        }
        int at = document.indexOf(from);
        if (at < 0 || document.indexOf(from, at + 1) >= 0) {
            throw new IllegalArgumentException("'" + from + "' does not stand there once");
        }
        return document.substring(0, at) + to + document.substring(at + from.length());
    }
}
