// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.run;

/** How many rows a rule concerned; a row that breaks several rules counts for each. */
public record RuleCount(String rule, long rows) {}
