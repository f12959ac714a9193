// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.function.UnaryOperator;

/** No two rows agree in all of these columns. */
public record Unique(List<String> columns) implements RowCheck {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Unique {
        columns = List.copyOf(columns);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Unique of(List<String> columns) {
        return new Unique(columns);
    }

    @Override
    public String name() {
        return "unique(" + String.join(", ", columns) + ")";
    }

    @Override
    public Reads reads() {
        return Reads.columns(columns);
    }

    @Override
    public Object document() {
        return columns;
    }

    @Override
    public Unique spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public <T> T test(RowTests<T> tests) {
        return tests.first(columns);
    }

    @Override
    public CheckOutcome judge(long repeated) {
        return new CheckOutcome(repeated == 0, "every row differs", repeated + " repeated rows");
    }
}
