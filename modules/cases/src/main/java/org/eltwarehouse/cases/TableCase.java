// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        parameters = parameters == null || parameters.businessDate() == null
                ? new Parameters(LocalDate.of(2025, 12, 31))
                : parameters;
    }

    /** What the run is told. */
    public record Parameters(LocalDate businessDate) {}

    /**
     * What must come out; parts left out are not compared.
     *
     * @param rows compared on the columns they name
     * @param ordered whether the rows must stand in the table's order as well
     * @param quarantined rows by rule
     * @param repairs rows by rule, rules without rows left out
     * @param broken names of the checks that must not pass
     */
    public record Expected(
            List<Map<String, Object>> rows,
            boolean ordered,
            Map<String, Long> quarantined,
            Long deduplicated,
            Map<String, Long> repairs,
            List<String> broken) {
        /** Whether nothing is compared at all, so that the case could not fail. */
        boolean isNothing() {
            return rows == null && quarantined == null && deduplicated == null && repairs == null && broken == null;
        }

        /** The columns that the rows name, each once. */
        List<String> columns() {
            Set<String> names = new LinkedHashSet<>();
            rows.forEach(row -> names.addAll(row.keySet()));
            return new ArrayList<>(names);
        }
    }
}
