// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import org.eltwarehouse.drafts.draft.ProposedColumn;

/** Reads numbers from text. */
final class NumberText {
    /** {@code 1.234,56}, {@code 1234,56} or {@code 1234}; {@code 0.125} is no such number. */
    private static final String COMMA_SHAPE = "'^[+-]?([1-9][0-9]{0,2}([.][0-9]{3})+|[0-9]+)(,[0-9]*)?$'";

    private NumberText() {}

    static Sql whole(Sql text, ProposedColumn column) {
        Sql digits = Sql.call("regexp_replace", pointed(text, column), "'[.]0+$'", "''");
        // The sign goes as text: the smallest integer has no positive one.
        Sql unsigned = column.absolute() ? Sql.call("regexp_replace", digits, "'^-'", "''") : digits;
        return Sql.tryCast(unsigned, "bigint");
    }

    static Sql decimal(Sql text, ProposedColumn column, int scale) {
        Sql value = Sql.tryCast(pointed(text, column), "decimal(18, " + scale + ")");
        return column.absolute() ? Sql.call("abs", value) : value;
    }

    /** With all decimals that a text can have. */
    static Sql exact(Sql text, ProposedColumn column) {
        Sql value = Sql.tryCast(pointed(text, column), "decimal(38, 18)");
        return column.absolute() ? Sql.call("abs", value) : value;
    }

    /** With a decimal point; what is not of the shape stays, a point among it. */
    private static Sql pointed(Sql text, ProposedColumn column) {
        if (!column.decimalComma()) {
            return text;
        }
        Sql grouped = Sql.call("replace", text, "'.'", "''");
        return new Sql.Case(
                List.of(new Sql.Branch(
                        Sql.suffixed(text, " rlike " + COMMA_SHAPE), Sql.call("replace", grouped, "','", "'.'"))),
                text);
    }
}
