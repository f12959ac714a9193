// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.statistics;

import java.util.List;

/**
 * Values of a column that are values of a column of another table, once both are brought to one form.
 *
 * @param steps what brings the values of the column to that form, in order
 * @param targetSteps what brings the target's there
 * @param coverage share of the filled rows whose value the target has
 * @param distinctCoverage share of the distinct values that the target has
 * @param reverse share of the target's distinct values that occur here
 * @param affinity how much the names speak for it, 0 to 1
 */
public record Inclusion(
        String table,
        String column,
        List<Transformation> steps,
        String target,
        String targetColumn,
        List<Transformation> targetSteps,
        double coverage,
        double distinctCoverage,
        double reverse,
        double affinity) {
    public Inclusion {
        steps = List.copyOf(steps);
        targetSteps = List.copyOf(targetSteps);
    }
}
