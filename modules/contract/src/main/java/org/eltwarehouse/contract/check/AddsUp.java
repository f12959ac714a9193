// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.check.Reads.Text;
import org.eltwarehouse.contract.check.Reads.TextKind;

/**
 * The column's sum equals what a measure of a model is over all rows of its fact, to the cent.
 *
 * @param measure an additive one
 */
public record AddsUp(String column, String measure) implements TableCheck {
    private static final Pattern NAME =
            Pattern.compile("adds_up\\((%1$s) = (%1$s)\\(\\)\\)".formatted(Names.IDENTIFIER));

    /** The claim of this name, as a run's records have it; empty where the name is that of another kind. */
    public static Optional<AddsUp> named(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Optional.of(new AddsUp(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @Override
    public String name() {
        return "adds_up(" + column + " = " + measure + "())";
    }

    @Override
    public Reads reads() {
        return Reads.column(column).with(new Text(TextKind.MEASURE, column, measure + "()"));
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public AddsUp spelled(UnaryOperator<String> spelling) {
        return new AddsUp(column, spelling.apply(measure + "()"));
    }

    @Override
    public CheckOutcome judge(TableFigures figures) {
        Optional<BigDecimal> own = figures.sum(column);
        Optional<BigDecimal> whole = figures.measure(measure);
        boolean same = own.isPresent() && whole.isPresent() && own.orElseThrow().compareTo(whole.orElseThrow()) == 0;
        return new CheckOutcome(same, Reconciles.total(whole), Reconciles.total(own));
    }
}
