// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.function.UnaryOperator;

/** The column holds no null. */
public record NotNull(String column) implements RowCheck {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public NotNull {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NotNull of(String column) {
        return new NotNull(column);
    }

    @Override
    public String name() {
        return "not_null(" + column + ")";
    }

    @Override
    public Reads reads() {
        return Reads.column(column);
    }

    @Override
    public Object document() {
        return column;
    }

    @Override
    public NotNull spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public <T> T test(RowTests<T> tests) {
        return tests.holds(SqlWords.name(column) + " is not null");
    }
}
