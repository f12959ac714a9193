// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.TableName;

/** The column's sum equals that of a column of another table, to the cent. */
public record Reconciles(String column, TableName table, String with) implements TableCheck {
    private static final Pattern NAME =
            Pattern.compile("reconciles\\((%1$s) = (%1$s[.]%1$s)[.](%1$s)\\)".formatted(Names.IDENTIFIER));

    /** The claim of this name, as a run's records have it; empty where the name is that of another kind. */
    public static Optional<Reconciles> named(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new Reconciles(parts.group(1), TableName.parse(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    @Override
    public String name() {
        return "reconciles(" + column + " = " + table + "." + with + ")";
    }

    @Override
    public Reads reads() {
        return Reads.column(column).with(table);
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public Reconciles spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public CheckOutcome judge(TableFigures figures) {
        Optional<BigDecimal> own = figures.sum(column);
        Optional<BigDecimal> other = figures.sum(table, with);
        boolean same = own.isPresent() && other.isPresent() && own.orElseThrow().compareTo(other.orElseThrow()) == 0;
        return new CheckOutcome(same, total(other), total(own));
    }

    /** How an outcome tells a total. */
    static String total(Optional<BigDecimal> sum) {
        return "a total of " + sum.map(BigDecimal::toString).orElse("null");
    }
}
