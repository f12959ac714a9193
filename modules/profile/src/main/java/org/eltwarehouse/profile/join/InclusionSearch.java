// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.profile.statistics.ColumnProfile.Distinct;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.Transformation;

/** Looks for columns whose values are keys of other tables. */
public final class InclusionSearch {
    private static final double COVERED = 0.8;
    /** Where names agree, more strays are believed to be slips. */
    private static final double COVERED_BY_NAME = 0.5;

    private static final double NAMED = 0.5;
    private static final double VERSIONED = 0.3;
    private static final int TELLING_LENGTH = 4;
    private static final int TELLING_NUMBERS = 20;
    private static final double NEARLY_ALL = 0.97;

    private final List<KeyColumn> columns;

    public InclusionSearch(List<KeyColumn> columns) {
        this.columns = columns;
    }

    /** All that is found, the surest first. */
    public List<Inclusion> inclusions() {
        List<Inclusion> found = new ArrayList<>();
        for (KeyColumn column : columns) {
            for (KeyColumn target : columns) {
                if (target.names()
                        && !column.table().name().equals(target.table().name())) {
                    between(column, target).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Inclusion::affinity)
                .thenComparingDouble(Inclusion::coverage)
                .thenComparingDouble(Inclusion::reverse)
                .reversed()
                .thenComparing(Inclusion::table)
                .thenComparing(Inclusion::column)
                .thenComparing(Inclusion::target)
                .thenComparing(Inclusion::targetColumn));
        return found;
    }

    private static Optional<Inclusion> between(KeyColumn column, KeyColumn target) {
        double affinity = Affinity.of(column, target);
        if (column.numeric() && target.numeric() && affinity < NAMED) {
            return affinity > 0 ? accepted(column, List.of(), target, List.of(), affinity) : Optional.empty();
        }
        Optional<Inclusion> same = accepted(column, List.of(), target, List.of(), affinity);
        if (same.isPresent() || (column.numeric() && target.numeric())) {
            return same;
        }
        Optional<Inclusion> best = Optional.empty();
        for (List<Transformation> steps : Steps.between(column, target)) {
            best = better(best, accepted(column, steps, target, List.of(), affinity));
        }
        if (target.sample().exact()) {
            for (List<Transformation> steps : Steps.between(target, column)) {
                best = better(best, accepted(column, List.of(), target, steps, affinity));
            }
        }
        return best;
    }

    private static Optional<Inclusion> better(Optional<Inclusion> one, Optional<Inclusion> other) {
        return other.isPresent()
                        && (one.isEmpty() || other.get().coverage() > one.get().coverage())
                ? other
                : one;
    }

    private static Optional<Inclusion> accepted(
            KeyColumn column,
            List<Transformation> steps,
            KeyColumn target,
            List<Transformation> targetSteps,
            double affinity) {
        Coverage coverage = Coverage.of(column, steps, target, targetSteps);
        double wanted = affinity >= NAMED ? COVERED_BY_NAME : COVERED;
        boolean enough = coverage.values() >= 2 && coverage.rows() >= wanted && coverage.distinct() >= wanted;
        boolean unique = coverage.uniqueness() >= Distinct.NEARLY_UNIQUE
                || (target.versioned()
                        && coverage.uniqueness() >= VERSIONED
                        && coverage.uniqueness() > column.column().distinct().uniqueness());
        boolean numbers = column.numeric() && target.numeric();
        boolean telling =
                numbers ? affinity >= NAMED || sameNumbers(target, coverage) : telling(column, steps, affinity);
        if (!enough || !unique || !telling) {
            return Optional.empty();
        }
        return Optional.of(new Inclusion(
                column.table().name(),
                column.column().name(),
                steps,
                target.table().name(),
                target.column().name(),
                targetSteps,
                coverage.rows(),
                coverage.distinct(),
                coverage.reverse(),
                affinity));
    }

    /** Numbers from 1 up agree with any other such numbers; those that start elsewhere and are all there do not. */
    private static boolean sameNumbers(KeyColumn target, Coverage coverage) {
        boolean offset =
                target.rows().keySet().stream().allMatch(value -> value.length() >= 3 && value.charAt(0) != '0');
        return offset
                && coverage.values() >= TELLING_NUMBERS
                && coverage.rows() >= NEARLY_ALL
                && coverage.reverse() >= COVERED;
    }

    /** Whether values are such that they do not agree by chance. */
    private static boolean telling(KeyColumn column, List<Transformation> steps, double affinity) {
        if (affinity >= NAMED) {
            return true;
        }
        double length = column.rows().keySet().stream()
                .mapToInt(value -> Steps.apply(steps, value).length())
                .average()
                .orElse(0);
        boolean letters = column.rows().keySet().stream()
                .map(value -> Steps.apply(steps, value))
                .allMatch(value -> value.chars().anyMatch(Character::isLetter));
        return letters && length >= TELLING_LENGTH;
    }
}
