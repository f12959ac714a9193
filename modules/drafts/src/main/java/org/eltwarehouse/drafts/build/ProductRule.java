// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.List;
import org.eltwarehouse.contract.check.Holds;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;

/**
 * {@code total = quantity * price}. Two of the three prove the third; quantity and price prove the total also against one
 * that disagrees. Only positive figures say anything.
 */
record ProductRule(SilverColumn total, SilverColumn quantity, SilverColumn price) {
    /** Prices may have parts of a cent: three pieces for 10.00 cost 3.3333 each. */
    static final int PRICE_DECIMALS = 6;

    private static final String MOST = "1000000000";

    boolean holds(SilverColumn column) {
        return column.equals(total) || column.equals(quantity) || column.equals(price);
    }

    /** The proven value of one of the three columns. */
    Select.Item proven(SilverColumn column) {
        if (column.equals(total)) {
            return new Select.Item(
                    "Quantity and price prove the amount to the cent, also against one that disagrees.\n"
                            + "Less than half a cent is no amount.",
                    provenTotal(),
                    column.name());
        }
        return column.equals(quantity)
                ? new Select.Item(
                        "Only a whole number of units that makes the amount is a proof. For less than a\n"
                                + "cent a unit several numbers would.",
                        provenQuantity(),
                        column.name())
                : Select.Item.of(provenPrice(), column.name());
    }

    private Sql provenTotal() {
        Sql product = Sql.call("round", Sql.of(q() + " * " + p()), String.valueOf(scale(total)));
        Sql fitting = Sql.call("nullif", Sql.tryCast(product, type(total)), "0");
        return new Sql.Case(
                List.of(new Sql.Branch(Sql.of(q() + " is not null and " + p() + " is not null"), fitting)),
                Sql.of(t()));
    }

    private Sql provenQuantity() {
        String units = "round(" + t() + " / " + p() + ", " + scale(quantity) + ")";
        Sql proof = Sql.of(p() + " >= 0.01 and round(" + units + " * " + p() + ", " + scale(total) + ") = " + t());
        return Sql.call("coalesce", Sql.of(q()), Sql.when(proof, Sql.tryCast(Sql.of(units), type(quantity))));
    }

    private Sql provenPrice() {
        Sql price = Sql.call("coalesce", Sql.of(p()), Sql.of(t() + " / " + q()));
        Sql rounded = Sql.call("round", price, String.valueOf(scale(this.price)));
        return Sql.call("nullif", Sql.tryCast(rounded, type(this.price)), "0");
    }

    /** Refuses what proves nothing, and a slip that would make sums overflow. */
    List<Rule> rejects(RuleNames names) {
        String unknown = t() + " is null or " + q() + " is null or " + p() + " is null";
        return List.of(
                new Rule(names.of("", total.name(), "_not_provable"), unknown),
                new Rule(names.of("", total.name(), "_out_of_range"), t() + " > " + MOST));
    }

    /** Tells which of the three follows from the others. */
    List<Rule> repairs(RuleNames names) {
        String short_ = cut(price.name()) + "_from_" + cut(total.name());
        return List.of(
                new Rule(
                        names.of(
                                "",
                                cut(total.name()) + "_from_" + cut(quantity.name()) + "_and_" + cut(price.name()),
                                ""),
                        "not (" + t() + " <=> " + total.parsed() + ")"),
                new Rule(
                        names.of("", cut(quantity.name()) + "_from_" + cut(total.name()), ""),
                        "not (" + q() + " <=> " + quantity.parsed() + ")"),
                new Rule(names.of("", short_, ""), "coalesce(" + price.parsed() + ", 0) <= 0"));
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(17, name.length()));
    }

    List<Expectation> expectations(RuleNames names) {
        // The price is rounded, so it may miss by half its last digit a unit.
        String half = "0." + "0".repeat(scale(price)) + "5";
        String rest = quantity.kind() == Kind.INTEGER ? "" : " + 0." + "0".repeat(scale(total)) + "5";
        return List.of(
                new Expectation(new NotNull(total.name()), null),
                new Expectation(new NotNull(quantity.name()), null),
                new Expectation(new NotNull(price.name()), null),
                new Expectation(
                        new Holds(
                                names.of(
                                        "",
                                        cut(total.name()) + "_is_" + cut(quantity.name()) + "_times_"
                                                + cut(price.name()),
                                        ""),
                                "abs(" + t() + " - " + q() + " * " + p() + ") <= " + half + " * " + q() + rest),
                        null));
    }

    private String t() {
        return SqlText.name(total.name());
    }

    private String q() {
        return SqlText.name(quantity.name());
    }

    private String p() {
        return SqlText.name(price.name());
    }

    private static int scale(SilverColumn column) {
        return column.kind() == Kind.INTEGER ? 0 : column.proposed().scale();
    }

    private static String type(SilverColumn column) {
        return column.kind() == Kind.INTEGER ? "bigint" : "decimal(18, " + scale(column) + ")";
    }
}
