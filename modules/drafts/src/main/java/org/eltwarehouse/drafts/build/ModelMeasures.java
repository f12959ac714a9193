// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.profile.words.NameWords;

/**
 * The measures of a fact. Each is called after the fact and what it measures, {@code order_items_line_total}: measures are
 * called by name in all queries of a warehouse, so a bare {@code revenue} would clash with that of the shipped model, or of
 * another set, as soon as both apply to one raw folder.
 */
final class ModelMeasures {
    private static final String SUM_TYPE = "decimal(28,2)";
    /** Room for counts and what is divided by them. */
    private static final int MOST_SUMS = ModelDefinition.MAX_MEASURES - 5;

    private final FlatFact flat;
    private final List<MeasureColumn> columns;
    private final Counted counted;
    private final Direction business;
    private final FreeNames names = new FreeNames(List.of());
    private final Set<String> labels = new HashSet<>();
    private final List<Measure> measures = new ArrayList<>();
    private String persons;

    private ModelMeasures(FlatFact flat) {
        this.flat = flat;
        this.columns = MeasureColumn.of(flat.fact());
        this.counted = Counted.of(flat.fact());
        this.business = business(flat);
    }

    /**
     * What is measured.
     *
     * @param persons the measure that counts persons, or null
     */
    record Measured(List<Measure> measures, String persons) {}

    static Measured of(FlatFact flat) {
        ModelMeasures made = new ModelMeasures(flat);
        made.add();
        return new Measured(List.copyOf(made.measures), made.persons);
    }

    /** Returns and complaints are better when few; what goes in and out of an account is neither good nor bad. */
    private static Direction business(FlatFact flat) {
        NameWords words = NameWords.of(flat.stem());
        if (words.means("return") || words.means("ticket")) {
            return Direction.DOWN;
        }
        boolean account = flat.fact().members().stream()
                .flatMap(member -> Star.entity(member.proposed()).stream())
                .anyMatch(word -> Set.of("account", "card").contains(word.meaning()));
        return account ? Direction.NEITHER : Direction.UP;
    }

    private void add() {
        Optional<MeasureColumn> lead = MeasureColumn.lead(columns);
        Optional<Measure> amount = lead.map(column -> add(column.measure(name(column.name()), business)));
        Measure deals = add(counted.measure(name(counted.name()), business));
        Optional<Measure> known = Optional.ofNullable(flat.persons()).map(found -> add(personMeasure(found)));
        known.ifPresent(measure -> persons = measure.name());
        columns.stream()
                .filter(column -> !lead.equals(Optional.of(column)))
                .limit(MOST_SUMS)
                .forEach(column -> add(column.measure(name(column.name()), business)));
        amount.ifPresent(measure -> {
            add(ratio("average_value", measure, deals, counted.one()));
            known.ifPresent(people -> add(ratio(
                    "value_per_person",
                    measure,
                    people,
                    Labels.one(flat.persons().word()))));
        });
    }

    /** Adds a measure under a label that no other has. */
    private Measure add(Measure measure) {
        Label label = measure.label();
        if (!labels.add(label.en())) {
            String own = " (" + Phrases.of(measure.name()) + ")";
            label = new Label(label.en() + own, label.de() + own);
        }
        Measure added = new Measure(
                measure.name(),
                label,
                measure.description(),
                measure.formula(),
                measure.type(),
                measure.unit(),
                measure.direction(),
                measure.additivity());
        measures.add(added);
        return added;
    }

    private Measure personMeasure(Star.Persons found) {
        String several = Labels.plural(found.word().meaning());
        return new Measure(
                name(several),
                Labels.several(found.word()),
                "Distinct " + several + "; the unknown one is nobody",
                Counted.distinctKnown(flat.personKey()),
                "bigint",
                Measure.COUNT,
                business == Direction.DOWN ? Direction.NEITHER : Direction.UP,
                Additivity.NON_ADDITIVE);
    }

    private Measure ratio(String name, Measure amount, Measure by, Label one) {
        return new Measure(
                name(name),
                new Label(
                        amount.label().en() + " per " + one.en().toLowerCase(Locale.ROOT),
                        amount.label().de() + " je " + one.de()),
                amount.label().en() + " divided by " + by.label().en().toLowerCase(Locale.ROOT)
                        + "; nothing without one",
                amount.name() + "() / nullif(" + by.name() + "(), 0)",
                SUM_TYPE,
                Measure.MONEY,
                amount.direction(),
                Additivity.NON_ADDITIVE);
    }

    private String name(String what) {
        return names.of(flat.stem() + "_" + what);
    }
}
