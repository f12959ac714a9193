// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layers of a warehouse, in the order in which rows pass them. What sets a layer apart is said here and nowhere else; all
 * other code asks.
 */
public enum Layer {
    /** The sources as they were delivered, each with a contract of what it promises. */
    BRONZE(Step.BRONZE, PrivacyClass.FREE_TEXT, Trait.REQUIRED),
    /** Each source cleaned, row by row. */
    SILVER(Step.SILVER, PrivacyClass.FREE_TEXT, Trait.REQUIRED, Trait.PAIRS, Trait.KEEPS_ROWS),
    /** Facts, dimensions and marts over silver. */
    GOLD(Step.GOLD, PrivacyClass.IDENTIFIER, Trait.REQUIRED, Trait.PAIRS, Trait.PROTECTS),
    /** Customers in numbers, for the segmentation. */
    FEATURES(Step.FEATURES, PrivacyClass.QUASI, Trait.PAIRS);

    private enum Trait {
        REQUIRED,
        PAIRS,
        KEEPS_ROWS,
        PROTECTS
    }

    private final Step step;
    private final PrivacyClass ceiling;
    private final boolean isRequired;
    private final boolean holdsPairs;
    private final boolean keepsRows;
    private final boolean mayProtect;

    Layer(Step step, PrivacyClass ceiling, Trait... traits) {
        this.step = step;
        this.ceiling = ceiling;
        List<Trait> own = List.of(traits);
        this.isRequired = own.contains(Trait.REQUIRED);
        this.holdsPairs = own.contains(Trait.PAIRS);
        this.keepsRows = own.contains(Trait.KEEPS_ROWS);
        this.mayProtect = own.contains(Trait.PROTECTS);
    }

    /** The step that makes the layer's tables. */
    public Step step() {
        return step;
    }

    /** The most that a column of the layer may tell of a person; a protected table is kept apart, and may tell all. */
    public PrivacyClass ceiling(boolean isProtected) {
        return isProtected && mayProtect ? PrivacyClass.FREE_TEXT : ceiling;
    }

    /** Whether a table of the layer can be protected, and then hold personal data. */
    public boolean mayProtect() {
        return mayProtect;
    }

    /** Whether the layer's tables are defined by pairs of a query and a contract. */
    public boolean holdsPairs() {
        return holdsPairs;
    }

    /** Whether the layer's queries keep every row of their one source, so that a ledger accounts for each. */
    public boolean keepsRows() {
        return keepsRows;
    }

    /** Whether rows that break a rule are set aside with their origin; where rows are joined, none has an origin. */
    public boolean mayQuarantine() {
        return keepsRows;
    }

    /** Whether a warehouse must have the layer's folder, even if nothing is in it. */
    public boolean isRequired() {
        return isRequired;
    }

    /** The layers whose tables are defined by pairs, in their order. */
    public static List<Layer> ofPairs() {
        return all().filter(Layer::holdsPairs).toList();
    }

    /** The layer that a step makes, where it makes one. */
    public static Optional<Layer> of(Step step) {
        return all().filter(layer -> layer.step == step).findFirst();
    }

    /** The layer of this name. */
    public static Optional<Layer> named(String name) {
        return all().filter(layer -> layer.toString().equals(name)).findFirst();
    }

    /** The names as a sentence enumerates them: {@code bronze, silver and gold}. */
    public static String sentence(List<Layer> layers, String conjunction) {
        List<String> names = layers.stream().map(Layer::toString).toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " " + conjunction + " " + names.get(last);
    }

    private static Stream<Layer> all() {
        return Arrays.stream(values());
    }

    /** The layer's name: of its folder, and before the dot in the names of its tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
