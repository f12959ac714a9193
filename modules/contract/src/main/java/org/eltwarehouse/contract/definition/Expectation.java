// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Objects;
import org.eltwarehouse.contract.check.Check;

/** A check and what it costs to break it. In YAML: {@code {not_null: customer_id, severity: warn}}. */
@JsonDeserialize(using = ExpectationReader.class)
@JsonPropertyOrder({"severity", "check"})
public record Expectation(Check check, Severity severity) {
    public Expectation {
        Objects.requireNonNull(check, "check is null");
        severity = severity == null ? Severity.FAIL : severity;
    }
}
