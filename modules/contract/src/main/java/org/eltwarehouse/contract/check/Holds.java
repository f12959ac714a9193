// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.function.UnaryOperator;
import org.eltwarehouse.contract.Names;

/** The condition is true or null for every row. */
public record Holds(String name, String condition) implements RowCheck {
    public Holds {
        Names.requireIdentifier(name, "the name of a condition");
        Names.requireText(condition, "the condition " + name);
    }

    @Override
    public Reads reads() {
        return Reads.condition(condition);
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public Holds spelled(UnaryOperator<String> spelling) {
        return new Holds(name, spelling.apply(condition));
    }

    @Override
    public <T> T test(RowTests<T> tests) {
        return tests.holds(condition);
    }
}
