// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every non-null value lies within the bounds, both inclusive; a null bound is open. */
public record Range(String column, String min, String max) implements RowCheck {
    @Override
    public String name() {
        return "range(" + column + ", " + (min == null ? "" : min) + ".." + (max == null ? "" : max) + ")";
    }

    @Override
    public Reads reads() {
        return Reads.column(column).withBound(column, min).withBound(column, max);
    }

    @Override
    public Object document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("column", column);
        if (min != null) {
            document.put("min", min);
        }
        if (max != null) {
            document.put("max", max);
        }
        return document;
    }

    @Override
    public Range spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public <T> T test(RowTests<T> tests) {
        List<String> bounds = new ArrayList<>(List.of("true"));
        if (min != null) {
            bounds.add(SqlWords.name(column) + " >= " + SqlWords.value(min, tests.type(column)));
        }
        if (max != null) {
            bounds.add(SqlWords.name(column) + " <= " + SqlWords.value(max, tests.type(column)));
        }
        return tests.holds(String.join(" and ", bounds));
    }
}
