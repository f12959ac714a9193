// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.check.Holds;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;

/**
 * A total that the source lacks: {@code quantity * price} to the cent, null where one of them is unknown. It proves nothing,
 * so it refuses no row.
 *
 * @param price read with parts of a cent
 */
record TotalRule(String name, SilverColumn quantity, SilverColumn price, PrivacyClass privacy) {
    private static final int CENTS = 2;

    Column column() {
        return new Column(
                name,
                "decimal(18," + CENTS + ")",
                privacy,
                "Product of " + quantity.name() + " and " + price.name() + "; null when one is unknown");
    }

    Select.Item item() {
        Sql product = Sql.call("round", Sql.of(q() + " * " + p()), String.valueOf(CENTS));
        return new Select.Item(
                "The source has no such amount; parts of a cent in a price count.",
                Sql.tryCast(product, "decimal(18, " + CENTS + ")"),
                name);
    }

    /** The price as the column holds it. */
    Select.Item rounded() {
        if (price.kind() == Kind.INTEGER) {
            return Select.Item.of(price.name());
        }
        int scale = price.proposed().scale();
        Sql rounded = Sql.call("round", Sql.of(p()), String.valueOf(scale));
        return Select.Item.of(Sql.tryCast(rounded, "decimal(18, " + scale + ")"), price.name());
    }

    List<Expectation> expectations(RuleNames names) {
        return List.of(
                new Expectation(new NotNull(name), Severity.WARN),
                new Expectation(new Holds(names.of("", name, "_is_the_product"), holds()), null));
    }

    /** The price is rounded, so it may miss by half its last digit a unit, and the total by half a cent. */
    private String holds() {
        int scale = price.kind() == Kind.INTEGER ? 0 : price.proposed().scale();
        String half = "0." + "0".repeat(scale) + "5";
        return "abs(" + SqlText.name(name) + " - " + q() + " * " + p() + ") <= " + half + " * abs(" + q() + ") + 0.005";
    }

    private String q() {
        return SqlText.name(quantity.name());
    }

    private String p() {
        return SqlText.name(price.name());
    }
}
