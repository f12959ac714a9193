// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.pins.Pin;

/** Tables that a person names. */
final class Selection {
    private Selection() {}

    /** The table of this name. */
    static TableName table(String name) {
        try {
            return TableName.parse(name);
        } catch (IllegalArgumentException e) {
            throw Fault.USAGE.cannot(
                    "find the table " + name.replaceAll("[^\\x20-\\x7e]", "?"),
                    "a table is written layer.name",
                    "write it as in silver.orders",
                    e);
        }
    }

    /** Those that are named; all where none is. */
    static List<Pin> of(List<Pin> pins, List<String> names, String draft) {
        if (names.isEmpty()) {
            return pins;
        }
        List<Pin> chosen = new ArrayList<>();
        for (String name : names) {
            TableName table = table(name);
            chosen.add(pins.stream()
                    .filter(pin -> pin.name().equals(table))
                    .findFirst()
                    .orElseThrow(() -> Fault.USAGE.cannot(
                            "find " + table + " in draft " + draft,
                            "it holds no such table",
                            "see agents review " + draft)));
        }
        return chosen;
    }
}
