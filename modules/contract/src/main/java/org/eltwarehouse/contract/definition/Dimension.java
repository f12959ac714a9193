// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.eltwarehouse.contract.Names;

/**
 * What figures are told apart by.
 *
 * @param column of the model's fact
 * @param personal whether it tells something of persons, as a country of customers does
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Dimension(String name, String column, Label label, boolean personal) {
    public Dimension {
        Names.requireIdentifier(name, "dimension name");
        Names.requireIdentifier(column, "the column of dimension " + name);
        Objects.requireNonNull(label, "label is null");
    }
}
