// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.eltwarehouse.contract.definition.Drift;
import org.eltwarehouse.contract.definition.DriftPolicy;

/**
 * A way in which a source file differs from its contract.
 *
 * @param column the contract's column concerned, or null where it is the header as a whole
 * @param policy what was done about it
 * @param rows sound records concerned: all of them for a header, those with such a value for a type or a code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DriftFinding(Drift kind, String column, DriftPolicy policy, long rows) {
    public DriftFinding {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(policy, "policy is null");
    }
}
