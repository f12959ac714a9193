// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Deduplication;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionDefinition.Case;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Changes of each shipped function: those that mean nothing change no table, all others change exactly its users. */
class FunctionMeaningTest {
    private static final Warehouse SHIPPED = Definitions.warehouse(Location.of(Path.of("..", "warehouse")));
    private static final Meanings BEFORE = new Meanings(SHIPPED);

    @TestFactory
    Stream<DynamicTest> whatMeansNothingChangesNoTable() {
        return SHIPPED.functions().all().stream()
                .flatMap(function -> Map.<String, UnaryOperator<FunctionDefinition>>of(
                                "a comment", known -> known.withSql("-- why\n" + known.sql() + " /* so */"),
                                "blanks and line breaks",
                                        known -> known.withSql(known.sql().replace("(value", " (\n\t value")),
                                "another description",
                                        known -> with(known, "Otherwise said.", known.parameters(), known.returns()),
                                "another case",
                                        known -> new FunctionDefinition(
                                                known.function(),
                                                known.description(),
                                                known.parameters(),
                                                known.returns(),
                                                List.of(new Case(Map.of(), "x")),
                                                known.sql()))
                        .entrySet()
                        .stream()
                        .map(change -> DynamicTest.dynamicTest(
                                change.getKey() + " of " + function.function(),
                                () -> assertThat(changed(edited(function, change.getValue())))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> aNewNameChangesNoTable() {
        return SHIPPED.functions().all().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.function(),
                        () -> assertThat(changed(renamed(function.function(), "anew")))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> whatMeansSomethingChangesExactlyItsUsers() {
        return SHIPPED.functions().all().stream()
                .flatMap(function -> Map.<String, UnaryOperator<FunctionDefinition>>of(
                                "another expression", known -> known.withSql("nullif(" + known.sql() + ", null)"),
                                "another literal", known -> known.withSql(known.sql() + " || ' '"),
                                "a parameter more",
                                        known -> with(
                                                known,
                                                known.description(),
                                                Stream.concat(
                                                                Stream.of(new Parameter(
                                                                        "first_of_all", "int", false, "More")),
                                                                known.parameters().stream())
                                                        .toList(),
                                                known.returns()),
                                "another type",
                                        known -> with(known, known.description(), known.parameters(), "boolean"))
                        .entrySet()
                        .stream()
                        .map(change -> DynamicTest.dynamicTest(
                                change.getKey() + " of " + function.function(),
                                () -> assertThat(changed(edited(function, change.getValue())))
                                        .isNotEmpty()
                                        .isEqualTo(users(function.function())))));
    }

    private static Set<TableName> changed(Warehouse other) {
        Meanings after = new Meanings(other);
        return SHIPPED.allTables().stream()
                .map(TableDefinition::table)
                .filter(name -> !BEFORE.of(SHIPPED.table(name).orElseThrow())
                        .all()
                        .equals(after.of(other.table(name).orElseThrow()).all()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that a person would find by searching for the name, and for those that call it. */
    private static Set<TableName> users(String function) {
        Set<String> names = new TreeSet<>(Set.of(function));
        for (int before = 0; before < names.size(); ) {
            before = names.size();
            SHIPPED.functions().all().stream()
                    .filter(known -> names.stream().anyMatch(name -> calls(known.sql(), name)))
                    .forEach(known -> names.add(known.function()));
        }
        return SHIPPED.allTables().stream()
                .filter(table ->
                        texts(table).stream().anyMatch(text -> names.stream().anyMatch(name -> calls(text, name))))
                .map(TableDefinition::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(TableDefinition table) {
        List<String> texts = new ArrayList<>(List.of(table.sql()));
        Stream.concat(table.rejects().stream(), table.repairs().stream())
                .map(table::condition)
                .forEach(texts::add);
        if (table.deduplicate() != null) {
            texts.addAll(table.deduplicate().order());
        }
        return texts;
    }

    private static boolean calls(String text, String name) {
        return Pattern.compile("\\b" + name + "\\(").matcher(text).find();
    }

    private static Warehouse edited(FunctionDefinition function, UnaryOperator<FunctionDefinition> change) {
        return new Warehouse(
                SHIPPED.sources(),
                SHIPPED.tables(),
                FunctionSet.of(SHIPPED.functions().all().stream()
                        .map(known -> known.equals(function) ? change.apply(known) : known)
                        .toList()),
                SHIPPED.seeds(),
                SHIPPED.models(),
                Map.of());
    }

    /** The warehouse in which a function and all calls of it have another name. */
    private static Warehouse renamed(String from, String to) {
        UnaryOperator<String> text = sql -> sql.replaceAll("\\b" + from + "\\(", to + "(");
        List<FunctionDefinition> functions = SHIPPED.functions().all().stream()
                .map(known -> new FunctionDefinition(
                        known.function().equals(from) ? to : known.function(),
                        known.description(),
                        known.parameters(),
                        known.returns(),
                        known.cases(),
                        text.apply(known.sql())))
                .toList();
        Map<Layer, List<TableDefinition>> tables = SHIPPED.tables().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        layer -> layer.getValue().stream()
                                .map(table -> renamed(table, text, from, to))
                                .toList()));
        return new Warehouse(
                SHIPPED.sources(), tables, FunctionSet.of(functions), SHIPPED.seeds(), SHIPPED.models(), Map.of());
    }

    private static TableDefinition renamed(TableDefinition table, UnaryOperator<String> text, String from, String to) {
        UnaryOperator<List<Rule>> rules = known -> known.stream()
                .map(rule -> new Rule(
                        rule.rule(),
                        rule.when() == null ? null : text.apply(rule.when()),
                        rule.cleared(),
                        rule.differs(),
                        from.equals(rule.reads()) ? to : rule.reads()))
                .toList();
        Deduplication known = table.deduplicate();
        return new TableDefinition(
                table.table(),
                table.grain(),
                table.inputs(),
                table.key(),
                table.optional(),
                table.isProtected(),
                table.columns(),
                rules.apply(table.rejects()),
                known == null
                        ? null
                        : new Deduplication(
                                known.by(), known.order().stream().map(text).toList()),
                rules.apply(table.repairs()),
                table.expectations(),
                text.apply(table.sql()));
    }

    private static FunctionDefinition with(
            FunctionDefinition known, String description, List<Parameter> parameters, String returns) {
        return new FunctionDefinition(known.function(), description, parameters, returns, known.cases(), known.sql());
    }
}
