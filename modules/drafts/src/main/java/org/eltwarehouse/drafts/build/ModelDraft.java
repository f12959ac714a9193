// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Dimension;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.drafts.build.FlatFact.Named;

/** The model of a star's main fact, and the tables that it needs. */
final class ModelDraft {
    private static final int MOST_DIMENSIONS = 6;

    private final Star star;
    private final FlatFact flat;

    private ModelDraft(Star star, FlatFact flat) {
        this.star = star;
        this.flat = flat;
    }

    /**
     * What is drafted.
     *
     * @param wide the table that the model measures, where it is none of the facts
     * @param features the table of its customers, where it knows them
     */
    record Drafted(ModelDefinition model, Optional<TableDefinition> wide, Optional<TableDefinition> features) {}

    /**
     * The model of the main fact; nothing without facts.
     *
     * @param tables names of gold tables
     */
    static Optional<Drafted> of(Star star, FreeNames tables) {
        return main(star).map(fact -> new ModelDraft(star, WidePair.of(fact, star, tables)).drafted());
    }

    /** The fact with money and a day before others, then the one with most measures and references, then the first. */
    private static Optional<BuiltFact> main(Star star) {
        return star.facts().stream()
                .max(Comparator.comparing((BuiltFact fact) -> hasMoney(fact) && hasDay(fact, star))
                        .thenComparing(ModelDraft::hasMoney)
                        .thenComparing(
                                fact -> fact.measures().size() + fact.members().size())
                        .thenComparing(fact -> fact.table().table(), Comparator.reverseOrder()));
    }

    private static boolean hasMoney(BuiltFact fact) {
        return MeasureColumn.lead(MeasureColumn.of(fact)).isPresent();
    }

    private static boolean hasDay(BuiltFact fact, Star star) {
        return fact.day() != null || star.borrowedDay(fact).isPresent();
    }

    private Drafted drafted() {
        return new Drafted(model(), Optional.of(flat.table()).filter(table -> flat.isWide()), FeaturesPair.of(flat));
    }

    private ModelDefinition model() {
        ModelMeasures.Measured measured = ModelMeasures.of(flat);
        boolean money =
                measured.measures().stream().anyMatch(measure -> measure.unit().equals(Measure.MONEY));
        return new ModelDefinition(
                flat.stem(),
                Labels.table(flat.stem()),
                flat.table().table(),
                flat.day(),
                money ? Currency.of(star, flat.fact()) : null,
                measured.persons(),
                dimensions(),
                measured.measures());
    }

    private List<Dimension> dimensions() {
        List<Dimension> dimensions = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        flat.groupings().stream()
                .limit(MOST_DIMENSIONS)
                .forEach(named -> dimensions.add(new Dimension(
                        named.name(),
                        named.name(),
                        free(labels(named), labels),
                        flat.column(named.name()).privacy() == PrivacyClass.QUASI)));
        return dimensions;
    }

    /** What a grouping can be called: the plain words or the thing that it names, those with the thing that it belongs to, the column's name. */
    private Stream<Label> labels(Named named) {
        String column = named.grouping().column().name();
        Optional<BuiltFact.Member> member = Optional.ofNullable(named.grouping().member());
        Optional<Label> role = member.filter(flat.fact()::isRole).map(found -> role(found.relation()));
        Optional<Label> owner = role.or(
                () -> member.flatMap(found -> Star.entity(found.proposed())).map(Labels::one));
        Label plain = owner.filter(any -> Labels.isName(column)).orElseGet(() -> Labels.of(column));
        Stream<Label> owned = owner.stream()
                .map(one -> new Label(plain.en() + " (" + one.en() + ")", plain.de() + " (" + one.de() + ")"));
        Label written = new Label(Phrases.of(named.name()), Phrases.of(named.name()));
        Stream<Label> alone = role.isPresent() ? Stream.empty() : Stream.of(plain);
        return Stream.of(alone, owned, Stream.of(written)).flatMap(label -> label);
    }

    private static Label role(String relation) {
        return new Label(Phrases.of(relation), Phrases.of(relation));
    }

    private static Label free(Stream<Label> wanted, Set<String> taken) {
        List<Label> all = wanted.toList();
        Label label = all.stream()
                .filter(each -> !taken.contains(each.en()))
                .findFirst()
                .orElse(all.get(all.size() - 1));
        taken.add(label.en());
        return label;
    }
}
