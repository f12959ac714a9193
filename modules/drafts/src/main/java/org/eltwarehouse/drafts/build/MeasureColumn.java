// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;
import org.eltwarehouse.profile.words.Word;

/** A column of a fact whose sum is a figure of the business. */
record MeasureColumn(Column column, NameWords words) {
    /** What adds up to nothing that means something, whoever proposed it as a measure. */
    private static final Set<String> NO_SUM = Set.of("rate", "score", "balance");

    private static final Set<String> COSTS = Set.of("cost", "discount");
    private static final Set<String> BESIDE = Set.of("tax", "fee");
    private static final String CENTS = "decimal(18,2)";
    private static final List<String> UNITS = List.of("kg", "km", "hours", "minutes");

    /** Those of a fact, in its order: no price of one piece beside a quantity. */
    static List<MeasureColumn> of(BuiltFact fact) {
        List<MeasureColumn> all = fact.measures().stream()
                .map(name -> GoldColumn.find(fact.table(), name).orElseThrow())
                .map(column -> new MeasureColumn(column, NameWords.of(column.name())))
                .filter(measure -> NO_SUM.stream().noneMatch(measure.words()::means))
                .toList();
        boolean counted = all.stream().anyMatch(MeasureColumn::isQuantity);
        return all.stream()
                .filter(measure -> !(counted && measure.words().has(Tag.UNIT) && !measure.isNamedMoney()))
                .toList();
    }

    /** The amount that a fact is about: no tax, discount or cost where there is another. */
    static Optional<MeasureColumn> lead(List<MeasureColumn> measures) {
        return measures.stream()
                .filter(MeasureColumn::isMoney)
                .min(Comparator.comparingInt(MeasureColumn::distanceFromAmount));
    }

    /** An amount to the cent: exact, and neither pieces nor a weight. */
    boolean isMoney() {
        return column.type().equals(CENTS) && !words.has(Tag.QUANTITY, Tag.MEASURE);
    }

    boolean isQuantity() {
        return words.has(Tag.QUANTITY);
    }

    private boolean isNamedMoney() {
        return words.has(Tag.MONEY);
    }

    private int distanceFromAmount() {
        if (COSTS.stream().anyMatch(words::means)) {
            return 3;
        } else if (BESIDE.stream().anyMatch(words::means)) {
            return 2;
        }
        return words.means("amount") ? 0 : 1;
    }

    String name() {
        return column.name();
    }

    /** Its sum, wide enough for any number of rows. */
    String sum() {
        String name = SqlText.name(column.name());
        return "sum(" + (column.type().equals("bigint") ? "cast(" + name + " as decimal(19, 0))" : name) + ")";
    }

    /** The type of its sum. */
    String sumType() {
        return column.type().equals("bigint") ? "decimal(29,0)" : column.type().replace("(18,", "(28,");
    }

    /**
     * The measure.
     *
     * @param business which way is good for amounts and quantities of the fact
     */
    Measure measure(String name, Direction business) {
        return new Measure(
                name, label(), description(), sum(), sumType(), unit(), direction(business), Additivity.ADDITIVE);
    }

    private String description() {
        return "Sum: " + column.description();
    }

    /** A document's name on an amount says whose amount it is: {@code sales}. */
    private Label label() {
        Optional<Word> document = words.entity().filter(word -> word.tag() == Tag.DOCUMENT);
        if (isMoney() && !words.has(Tag.MONEY, Tag.UNIT) && document.isPresent()) {
            Label one = Labels.one(document.get());
            return new Label(one.en() + " amount", "Betrag (" + one.de() + ")");
        }
        return Labels.of(column.name());
    }

    private String unit() {
        if (isMoney()) {
            return Measure.MONEY;
        }
        return UNITS.stream()
                .filter(unit -> List.of(column.name().split("_")).contains(unit))
                .findFirst()
                .orElse(isQuantity() ? "pieces" : "units");
    }

    private Direction direction(Direction business) {
        if (COSTS.stream().anyMatch(words::means)) {
            return Direction.DOWN;
        }
        boolean open = BESIDE.stream().anyMatch(words::means) || words.has(Tag.MEASURE);
        return open ? Direction.NEITHER : business;
    }
}
