// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Dimension;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Changes of each measure of the shipped model: what means nothing changes nothing, all else exactly what tells it. */
class ModelMeaningTest {
    private static final Warehouse SHIPPED = Definitions.warehouse(Location.of(Path.of("..", "warehouse")));
    private static final Meanings BEFORE = new Meanings(SHIPPED);
    private static final ModelDefinition MODEL = SHIPPED.models().get(0);

    @TestFactory
    Stream<DynamicTest> aCommentInAFormulaChangesNothing() {
        return each(measure -> {
            Warehouse other = with(measure, known -> formula(known, "/* so */ " + known.formula() + " -- why"));
            assertThat(changed(other)).isEmpty();
            assertThat(tells(other)).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherFormulaChangesExactlyWhatCallsIt() {
        return each(measure -> {
            Warehouse other = with(measure, known -> formula(known, "coalesce(" + known.formula() + ", 0)"));
            assertThat(changed(other)).isEqualTo(users(measure.name()));
            assertThat(tells(other)).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> otherWordsChangeNoTable() {
        return each(measure -> {
            Warehouse other = with(measure, known -> as(known, new Label("Anew", "Neu"), known.formula()));
            assertThat(changed(other)).isEmpty();
            assertThat(tells(other)).isTrue();
        });
    }

    @Test
    void anotherNameOfTheModelChangesNothing() {
        Warehouse other = with(new ModelDefinition(
                "turnover",
                MODEL.label(),
                MODEL.fact(),
                MODEL.date(),
                MODEL.currency(),
                MODEL.persons(),
                MODEL.dimensions(),
                MODEL.measures()));
        assertThat(changed(other)).isEmpty();
        assertThat(tells(other)).isFalse();
    }

    @Test
    void whatFiguresAreToldByChangesNoTable() {
        List<ModelDefinition> others = List.of(
                model(MODEL.date(), "CHF", MODEL.persons()),
                model("shipping_date", MODEL.currency(), MODEL.persons()),
                model(null, MODEL.currency(), MODEL.persons()),
                model(MODEL.date(), MODEL.currency(), null),
                model(
                        MODEL.date(),
                        MODEL.currency(),
                        MODEL.persons(),
                        MODEL.dimensions().subList(1, MODEL.dimensions().size()),
                        MODEL.measures()));
        for (ModelDefinition model : others) {
            assertThat(changed(with(model))).as(model.toString()).isEmpty();
            assertThat(tells(with(model))).as(model.toString()).isTrue();
        }
    }

    private static Stream<DynamicTest> each(Consumer<Measure> test) {
        return MODEL.measures().stream()
                .map(measure -> DynamicTest.dynamicTest(measure.name(), () -> test.accept(measure)));
    }

    private static Measure formula(Measure known, String formula) {
        return as(known, known.label(), formula);
    }

    private static Measure as(Measure known, Label label, String formula) {
        return new Measure(
                known.name(),
                label,
                known.description(),
                formula,
                known.type(),
                known.unit(),
                known.direction(),
                known.additivity());
    }

    private static ModelDefinition model(String date, String currency, String persons) {
        return model(date, currency, persons, MODEL.dimensions(), MODEL.measures());
    }

    private static ModelDefinition model(
            String date, String currency, String persons, List<Dimension> dimensions, List<Measure> measures) {
        return new ModelDefinition(
                MODEL.model(), MODEL.label(), MODEL.fact(), date, currency, persons, dimensions, measures);
    }

    private static Warehouse with(Measure measure, UnaryOperator<Measure> change) {
        return with(model(
                MODEL.date(),
                MODEL.currency(),
                MODEL.persons(),
                MODEL.dimensions(),
                MODEL.measures().stream()
                        .map(known -> known.equals(measure) ? change.apply(known) : known)
                        .toList()));
    }

    private static Warehouse with(ModelDefinition model) {
        return new Warehouse(
                SHIPPED.sources(),
                SHIPPED.tables(),
                SHIPPED.functions(),
                SHIPPED.seeds(),
                List.of(model),
                SHIPPED.drafted());
    }

    /** Whether the exploration has something else to tell. */
    private static boolean tells(Warehouse other) {
        return !BEFORE.models().equals(new Meanings(other).models());
    }

    private static Set<TableName> changed(Warehouse other) {
        Meanings after = new Meanings(other);
        return SHIPPED.allTables().stream()
                .filter(table -> !BEFORE.of(table).all().equals(after.of(table).all()))
                .map(TableDefinition::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that a person would find by searching for the name, and for those that call it. */
    private static Set<TableName> users(String measure) {
        Set<String> names = new TreeSet<>(Set.of(measure));
        for (int before = 0; before < names.size(); ) {
            before = names.size();
            MODEL.measures().stream()
                    .filter(known -> names.stream().anyMatch(name -> calls(known.formula(), name)))
                    .forEach(known -> names.add(known.name()));
        }
        return SHIPPED.allTables().stream()
                .filter(table -> names.stream()
                        .anyMatch(name -> calls(table.sql(), name)
                                || table.expectations().toString().contains("measure=" + name + "]")))
                .map(TableDefinition::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean calls(String text, String name) {
        return Pattern.compile("\\b" + name + "\\(\\)").matcher(text).find();
    }
}
