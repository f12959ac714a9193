// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eltwarehouse.contract.Sha256;

/**
 * Where a definition comes from that nobody wrote by hand.
 *
 * @param set what it was drafted and approved with
 * @param sha256 of the pin that holds it
 * @param drafter who drafted it: {@code rules}, or {@code model} with its name
 * @param reviewer who approved it; null: not reviewed by a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(String set, Sha256 sha256, String drafter, String reviewer) {
    /** Whether a person has read and approved the definition. */
    public boolean reviewed() {
        return reviewer != null;
    }

    /** One sentence about a table of this origin. */
    public String sentence(String table) {
        return table + " was drafted by an agent (" + drafter + "), "
                + (reviewed() ? "reviewed by " + reviewer : "not reviewed by a person");
    }
}
