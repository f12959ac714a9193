// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import org.eltwarehouse.contract.Names;

/**
 * A named condition over a row of a silver query: its output columns by name, its source strings as {@code raw.<column>}.
 *
 * @param when a boolean Spark SQL expression; null counts as false
 */
public record Rule(String rule, String when) {
    public Rule {
        Names.requireIdentifier(rule, "rule name");
        Names.requireText(when, "the condition of rule " + rule);
    }
}
