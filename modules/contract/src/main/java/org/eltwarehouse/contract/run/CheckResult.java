// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eltwarehouse.contract.definition.Severity;

/**
 * What an expectation found.
 *
 * @param expected the claim, in words
 * @param actual the measure that was found, such as {@code 3 rows}
 */
public record CheckResult(String check, Severity severity, boolean passed, String expected, String actual) {
    @JsonIgnore
    public boolean breaks() {
        return !passed && severity == Severity.FAIL;
    }
}
