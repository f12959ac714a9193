// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eltwarehouse.contract.Names;

/** Of a hundred written rows a repair mends at most so many; 0: none at all. */
public record FewRepairs(String rule, Integer percent) implements TableCheck {
    private static final int WHOLE = 100;

    public FewRepairs {
        Names.requireText(rule, "the rule of few_repairs");
        Objects.requireNonNull(percent, () -> "the percent of few_repairs by " + rule + " is missing");
        if (percent < 0 || percent > WHOLE) {
            throw new IllegalArgumentException(
                    "the percent of few_repairs by " + rule + " must be 0 to 100, but is " + percent);
        }
    }

    @Override
    public String name() {
        return "few_repairs(" + rule + ", " + percent + " %)";
    }

    @Override
    public Reads reads() {
        return Reads.repair(rule);
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public FewRepairs spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public CheckOutcome judge(TableFigures figures) {
        Optional<Long> repaired = figures.repaired(rule);
        return new CheckOutcome(
                repaired.filter(rows -> rows * WHOLE <= percent * figures.rows())
                        .isPresent(),
                percent == 0 ? "no row mended" : "at most " + percent + " % of the rows mended",
                repaired.map(rows -> rows + " of " + figures.rows() + " rows").orElse("no such repair"));
    }
}
