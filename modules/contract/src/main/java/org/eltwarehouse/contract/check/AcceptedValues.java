// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Every non-null value is one of these. */
public record AcceptedValues(String column, List<String> values) implements RowCheck {
    public AcceptedValues {
        values = List.copyOf(values);
    }

    @Override
    public String name() {
        return "accepted_values(" + column + ")";
    }

    @Override
    public Reads reads() {
        Reads reads = Reads.column(column);
        for (String value : values) {
            reads = reads.withBound(column, value);
        }
        return reads;
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public AcceptedValues spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public <T> T test(RowTests<T> tests) {
        String type = tests.type(column);
        String list = values.stream().map(value -> SqlWords.value(value, type)).collect(Collectors.joining(", "));
        return tests.holds(values.isEmpty() ? "false" : SqlWords.name(column) + " in (" + list + ")");
    }
}
