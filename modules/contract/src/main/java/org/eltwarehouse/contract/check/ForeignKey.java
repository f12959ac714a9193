// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.function.UnaryOperator;
import org.eltwarehouse.contract.TableName;

/** Every non-null value occurs in a column of another table. */
public record ForeignKey(String column, TableName table, String references) implements RowCheck {
    @Override
    public String name() {
        return "foreign_key(" + column + " -> " + table + "." + references + ")";
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
    public ForeignKey spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public <T> T test(RowTests<T> tests) {
        return tests.among(column, table, references);
    }
}
