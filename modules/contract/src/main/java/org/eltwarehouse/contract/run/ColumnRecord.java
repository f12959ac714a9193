// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eltwarehouse.contract.PrivacyClass;

/**
 * A written column.
 *
 * @param nulls rows without a value
 * @param sum total of a decimal or quantity column, for reconciliation; null for other types and classes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColumnRecord(
        String name, String type, PrivacyClass privacy, String description, long nulls, BigDecimal sum) {}
