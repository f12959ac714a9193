// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.Objects;
import org.eltwarehouse.contract.Names;

/**
 * A figure of the business, told once.
 *
 * @param formula SQL over the columns of the model's fact, inside of aggregates such as {@code sum(amount)}, and over
 *     other measures of the model, which it calls: {@code revenue() / nullif(orders(), 0)}
 * @param type a Spark SQL type, as of a column; the formula is cast to it
 * @param unit {@link #MONEY} in the model's currency, {@link #SHARE} of 1, or what is counted
 * @param direction which way is good
 * @param additivity whether the values of parts add up; {@code non_additive} when left out
 */
public record Measure(
        String name,
        Label label,
        String description,
        String formula,
        String type,
        String unit,
        Direction direction,
        Additivity additivity) {
    /** The unit of amounts in the model's currency. */
    public static final String MONEY = "money";
    /** The unit of parts of a whole, 0..1. */
    public static final String SHARE = "share";
    /** The unit of things that the measure's label names: orders. */
    public static final String COUNT = "count";

    /** What the type of a measure looks like. */
    public static final String TYPE = "bigint|" + Column.DECIMAL;

    /** What a unit looks like. */
    public static final String UNIT = "[a-z][a-z_]{0,30}";

    public Measure {
        Names.requireIdentifier(name, "measure name");
        Objects.requireNonNull(label, "label is null");
        Names.requireText(description, "the description of measure " + name);
        Names.requireText(formula, "the formula of measure " + name);
        if (type == null || !type.matches(TYPE)) {
            throw new IllegalArgumentException(
                    "measure " + name + " has the type '" + type + "', which is neither bigint nor decimal(p,s)");
        }
        if (unit == null || !unit.matches(UNIT)) {
            throw new IllegalArgumentException(
                    "measure " + name + " has the unit '" + unit + "', which is no word in lower case");
        }
        direction = direction == null ? Direction.NEITHER : direction;
        additivity = additivity == null ? Additivity.NON_ADDITIVE : additivity;
    }
}
