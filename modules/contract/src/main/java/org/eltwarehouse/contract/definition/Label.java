// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.Locale;
import org.eltwarehouse.contract.Names;

/** What something is called where people read it, in English and in German. */
public record Label(String en, String de) {
    public Label {
        Names.requireText(en, "the English label");
        Names.requireText(de, "the German label");
    }

    /** The English label as it stands inside a sentence; one that starts with an abbreviation stays as it is. */
    public String inSentence() {
        boolean abbreviation = en.length() > 1 && Character.isUpperCase(en.charAt(1));
        return abbreviation ? en : en.substring(0, 1).toLowerCase(Locale.ROOT) + en.substring(1);
    }
}
