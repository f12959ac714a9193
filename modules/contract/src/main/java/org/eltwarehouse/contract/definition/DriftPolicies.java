// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

/** A policy for each kind of drift; what is left out takes the default that keeps a table from being wrong in silence. */
public record DriftPolicies(
        DriftPolicy newColumn,
        DriftPolicy missingColumn,
        DriftPolicy renamedColumn,
        DriftPolicy reorderedColumns,
        DriftPolicy changedType,
        DriftPolicy newCode) {
    /** What a contract without a word about drift asks for. */
    public static final DriftPolicies DEFAULT = new DriftPolicies(null, null, null, null, null, null);

    public DriftPolicies {
        newColumn = newColumn == null ? DriftPolicy.WARN : newColumn;
        missingColumn = missingColumn == null ? DriftPolicy.FAIL : missingColumn;
        renamedColumn = renamedColumn == null ? DriftPolicy.FAIL : renamedColumn;
        reorderedColumns = reorderedColumns == null ? DriftPolicy.WARN : reorderedColumns;
        changedType = changedType == null ? DriftPolicy.FAIL : changedType;
        newCode = newCode == null ? DriftPolicy.WARN : newCode;
    }

    /** The policy for a kind of drift. */
    public DriftPolicy of(Drift kind) {
        return switch (kind) {
            case NEW_COLUMN -> newColumn;
            case MISSING_COLUMN -> missingColumn;
            case RENAMED_COLUMN -> renamedColumn;
            case REORDERED_COLUMNS -> reorderedColumns;
            case CHANGED_TYPE -> changedType;
            case NEW_CODE -> newCode;
        };
    }
}
