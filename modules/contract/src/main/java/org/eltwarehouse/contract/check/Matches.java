// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import java.util.function.UnaryOperator;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.check.Reads.Need;
import org.eltwarehouse.contract.check.Reads.Text;
import org.eltwarehouse.contract.check.Reads.TextKind;

/** Every non-null value matches a regular expression as a whole. */
public record Matches(String column, String pattern) implements RowCheck {
    public Matches {
        Names.requireText(column, "the column of matches");
        Names.requireText(pattern, "the pattern of matches on " + column);
    }

    @Override
    public String name() {
        return "matches(" + column + ")";
    }

    @Override
    public Reads reads() {
        return Reads.column(column)
                .with(new Need(column, "string", false))
                .with(new Text(TextKind.PATTERN, column, pattern))
                .with(new Text(TextKind.PATTERN, column, whole()));
    }

    @Override
    public Object document() {
        return this;
    }

    @Override
    public Matches spelled(UnaryOperator<String> spelling) {
        return this;
    }

    @Override
    public <T> T test(RowTests<T> tests) {
        return tests.holds(SqlWords.name(column) + " rlike " + SqlWords.text(whole()));
    }

    @Override
    public CheckOutcome judge(long broken) {
        return new CheckOutcome(broken == 0, "every value matches " + pattern, broken + " rows break it");
    }

    /** What finds the pattern, if it is the whole text. */
    private String whole() {
        return "^(?:" + pattern + ")\\z";
    }
}
