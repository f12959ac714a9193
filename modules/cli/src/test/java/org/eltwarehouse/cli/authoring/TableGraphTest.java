// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionDefinition.Case;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.junit.jupiter.api.Test;

/** What a person's words select. */
class TableGraphTest {
    private static final Warehouse SHOP = new Warehouse(
            Stream.of("orders", "persons").map(TableGraphTest::source).toList(),
            Map.of(
                    Layer.SILVER,
                    List.of(table("silver.orders", "bronze.orders"), table("silver.persons", "bronze.persons")),
                    Layer.GOLD,
                    List.of(
                            table("gold.facts", "silver.orders", "silver.persons"),
                            table("gold.months", "gold.facts"),
                            table("gold.persons", "silver.persons"))));

    @Test
    void aTableIsNamedWholeOrByItsOwnNameAndALayerByItsName() {
        assertThat(selected("silver.orders")).containsExactly("silver.orders");
        assertThat(selected("orders")).containsExactly("silver.orders");
        assertThat(selected("months", "facts")).containsExactly("gold.facts", "gold.months");
        assertThat(selected("gold")).containsExactly("gold.facts", "gold.months", "gold.persons");
        assertThat(selected()).hasSize(5);
    }

    @Test
    void aPlusAddsWhatItReadsAndWhatReadsIt() {
        assertThat(selected("+facts")).containsExactly("silver.orders", "silver.persons", "gold.facts");
        assertThat(selected("orders+")).containsExactly("silver.orders", "gold.facts", "gold.months");
        assertThat(selected("+facts+")).containsExactly("silver.orders", "silver.persons", "gold.facts", "gold.months");
        assertThat(selected("bronze.persons+"))
                .containsExactly("silver.persons", "gold.facts", "gold.months", "gold.persons");
    }

    @Test
    void whatNamesNothingIsToldWithTheNameThatWasProbablyMeant() {
        refused("silver.order", "there is no such table, function, measure or layer; did you mean silver.orders?");
        refused("mnths", "there is no such table, function, measure or layer; did you mean months?");
        refused("golden", "there is no such table, function, measure or layer; did you mean gold?");
        refused("zzzzzzzzzzzz", "there is no such table, function, measure or layer; name a table such as ");
        refused("persons", "several tables have that name; choose one of gold.persons, silver.persons");
        refused("bronze.orders", "it names no table with a query; name a table, or write bronze.orders+ for");
        refused("", "there is no such table, function, measure or layer");
        assertThatThrownBy(() -> selected("+"))
                .hasMessageStartingWith("Cannot select '': there is no such table, function, measure or layer");
        assertThatThrownBy(() -> selected("../../etc\u001b[31m" + "x".repeat(500)))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot select '../../etc [31mxxx")
                .hasMessageContaining("...': there is no such table, function, measure or layer");
    }

    private static void refused(String word, String message) {
        assertThatThrownBy(() -> selected(word))
                .as(word)
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot select '" + word + "': " + message);
    }

    private static List<String> selected(String... words) {
        TableGraph graph = new TableGraph(SHOP);
        return graph.tables(graph.select(List.of(words))).stream()
                .map(table -> table.table().toString())
                .toList();
    }

    @Test
    void aFunctionIsReadByThoseThatCallIt() {
        FunctionDefinition clean = function("clean", "btrim(value)");
        FunctionDefinition tidy = function("tidy", "lower(clean(value))");
        Warehouse shop = new Warehouse(
                SHOP.sources(), SHOP.tables(), FunctionSet.of(List.of(tidy, clean)), List.of(), List.of(), Map.of());
        TableGraph graph = new TableGraph(shop);
        assertThat(graph.functions(graph.select(List.of("tidy")))).containsExactly(tidy);
        assertThat(graph.functions(graph.select(List.of("functions")))).containsExactly(clean, tidy);
        assertThat(graph.functions(graph.select(List.of("+functions.tidy")))).containsExactly(clean, tidy);
        assertThat(graph.tables(graph.select(List.of("clean+")))).hasSize(5);
        assertThat(graph.functions(graph.select(List.of("+gold.months")))).containsExactly(clean, tidy);
    }

    private static FunctionDefinition function(String name, String sql) {
        return new FunctionDefinition(
                name,
                "A function.",
                List.of(new Parameter("value", "string", false, "Text")),
                "string",
                List.of(new Case(Map.of(), null)),
                sql);
    }

    private static SourceContract source(String name) {
        return Documents.fromYaml("""
                table: bronze.%1$s
                file: shop/%1$s.csv
                grain: One row each.
                columns: [{name: id, privacy: none, description: Number}]
                """.formatted(name), SourceContract.class, name);
    }

    private static TableDefinition table(String name, String... inputs) {
        return Documents.fromYaml("""
                table: %s
                grain: One row each.
                inputs: [%s]
                key: [id]
                columns: [{name: id, privacy: none, description: Number}]
                """.formatted(name, String.join(", ", inputs)), TableDefinition.class, name)
                .withSql("select tidy(id) as id from " + inputs[0]);
    }
}
