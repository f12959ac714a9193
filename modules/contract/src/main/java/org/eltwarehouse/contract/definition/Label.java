// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import org.eltwarehouse.contract.Names;

/** What something is called where people read it, in English and in German. */
public record Label(String en, String de) {
    public Label {
        Names.requireText(en, "the English label");
        Names.requireText(de, "the German label");
    }
}
