// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

/**
 * A column that refers to the key of another table; both are silver tables without their layer, after all steps.
 *
 * @param coverage share of non-null values that are found, 0 to 1
 */
public record ProposedRelationship(String table, String column, String target, String targetColumn, double coverage) {}
