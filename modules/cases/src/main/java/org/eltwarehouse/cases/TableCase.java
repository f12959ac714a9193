// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.TableName;

/**
 * A test of one query as data.
 *
 * @param parameters the business date; 2025-12-31 when left out
 * @param given rows of every input, missing columns are null; for bronze all values are strings
 * @param expect what the table must hold afterwards
 */
public record TableCase(Parameters parameters, Map<TableName, List<Map<String, Object>>> given, Expected expect) {
    public TableCase {
        parameters = parameters == null ? new Parameters(LocalDate.of(2025, 12, 31)) : parameters;
    }

    /** What the run is told. */
    public record Parameters(LocalDate businessDate) {}

    /**
     * What must come out; parts left out are not compared.
     *
     * @param rows compared on the columns they name, in the table's order
     * @param quarantined rows by rule
     * @param repairs rows by rule, rules without rows left out
     * @param broken names of the checks that must not pass
     */
    public record Expected(
            List<Map<String, Object>> rows,
            Map<String, Long> quarantined,
            Long deduplicated,
            Map<String, Long> repairs,
            List<String> broken) {}
}
