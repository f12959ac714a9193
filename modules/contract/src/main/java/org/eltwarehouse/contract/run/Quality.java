// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

import java.math.BigDecimal;

/**
 * Quality scores of a silver table, each a share in 0..1 with four digits; null where there was nothing to measure.
 *
 * @param completeness filled cells / cells of the rows written
 * @param validity 1 − (rows quarantined + rows written that break a row-level expectation) / rows read
 * @param uniqueness 1 − rows deduplicated / rows not quarantined
 * @param consistency 1 − rows repaired / rows written
 */
public record Quality(BigDecimal completeness, BigDecimal validity, BigDecimal uniqueness, BigDecimal consistency) {}
