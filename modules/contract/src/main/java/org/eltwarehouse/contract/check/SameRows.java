// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.TableName;

/** The table has as many rows as another. */
public record SameRows(TableName table) implements TableCheck {
    private static final Pattern NAME = Pattern.compile("same_rows\\((%1$s[.]%1$s)\\)".formatted(Names.IDENTIFIER));

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public SameRows {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SameRows of(TableName table) {
        return new SameRows(table);
    }

    /** The claim of this name, as a run's records have it; empty where the name is that of another kind. */
    public static Optional<SameRows> named(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Optional.of(new SameRows(TableName.parse(parts.group(1)))) : Optional.empty();
    }

    @Override
    public String name() {
        return "same_rows(" + table + ")";
    }

    @Override
    public Reads reads() {
        return Reads.nothing().with(table);
    }

    @Override
    public Object document() {
        return table;
    }

    @Override
    public SameRows spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public CheckOutcome judge(TableFigures figures) {
        long other = figures.rows(table);
        return new CheckOutcome(figures.rows() == other, other + " rows", figures.rows() + " rows");
    }
}
