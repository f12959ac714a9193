// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eltwarehouse.cli.drafts.StarLabels.Dimension;
import org.eltwarehouse.cli.drafts.StarLabels.Equal;
import org.eltwarehouse.cli.drafts.StarLabels.Fact;
import org.eltwarehouse.cli.drafts.StarLabels.Reference;
import org.eltwarehouse.cli.fixture.SharedRun;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.run.start.ShippedWarehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The star schema of the rule-based draft of the shipped raw folder, row by row against the shipped one. Members are told
 * by what names them, since the numbers of surrogate keys mean nothing. Marts are no part of it.
 */
@Tag("slow")
class BlindStarTest {
    private static final Pattern JOIN = Pattern.compile("left join \\w+ on \\w+\\.(\\w+) = \\w+\\.(\\w+)");
    private static final String UNKNOWN = "unknown";

    private static StarTables shipped;
    private static StarTables drafted;
    private static Warehouse draft;

    @BeforeAll
    static void run() throws IOException {
        shipped = new StarTables(SharedRun.result());
        drafted = new StarTables(BlindRun.get().result());
        draft = BlindRun.get().warehouse();
    }

    @Test
    void dimensionsHaveTheShippedMembersUnderTheShippedKeys() {
        for (Dimension dimension : StarLabels.DIMENSIONS) {
            Map<String, Map<String, String>> expected = shipped.members(
                    shipped.named(dimension.shipped()), dimension.naturalKey().shipped());
            Map<String, Map<String, String>> found = drafted.members(
                    drafted.drafted("dim_", dimension.source()),
                    dimension.naturalKey().drafted());
            assertThat(found.keySet()).as(dimension.shipped()).isEqualTo(expected.keySet());
            expected.forEach((key, member) -> dimension
                    .columns()
                    .forEach(column -> assertThat(found.get(key).get(column.drafted()))
                            .as(dimension.shipped() + " " + column.shipped())
                            .isEqualTo(member.get(column.shipped()))));
        }
    }

    @Test
    void factsHaveTheShippedRowsMembersAndCells() throws IOException {
        Map<String, Long> wrong = new LinkedHashMap<>();
        List<String> figures = new ArrayList<>();
        for (Fact fact : StarLabels.FACTS) {
            Map<String, Map<String, String>> expected =
                    rows(shipped, shipped.named(fact.shipped()), fact, Equal::shipped);
            Map<String, Map<String, String>> found =
                    rows(drafted, drafted.drafted("fact_", fact.source()), fact, Equal::drafted);
            assertThat(found.keySet()).as(fact.shipped()).isEqualTo(expected.keySet());
            fact.references()
                    .forEach(reference -> wrong.put(
                            fact.shipped() + "." + reference.shipped(),
                            different(shipped(reference), expected, drafted(reference), found)));
            fact.cells()
                    .forEach(cell -> wrong.put(
                            fact.shipped() + "." + cell.shipped(),
                            different(
                                    row -> row.get(cell.shipped()), expected, row -> row.get(cell.drafted()), found)));
            figures.addAll(figures(fact, expected.size(), wrong));
        }
        BlindRun.report("2 star", figures);
        assertThat(wrong).hasSize(14);
        assertThat(wrong.values()).as(String.join("\n", figures)).containsOnly(0L);
    }

    /** The shipped warehouse keeps the shop's customers out of gold; the draft joins them like all that rows refer to. */
    @Test
    void joinsAreTheShippedOnes() {
        Map<String, TableDefinition> gold = byName(ShippedWarehouse.read());
        Set<String> said = new TreeSet<>();
        StarLabels.DIMENSIONS.forEach(dimension -> said.addAll(joins(gold.get(dimension.shipped()))));
        StarLabels.FACTS.forEach(fact -> said.addAll(joins(gold.get(fact.shipped()))));
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "customer_number = customer_number",
                        "category_id = category_id",
                        "product_number = product_number",
                        "customer_id = customer_id",
                        "product_id = product_id");
        String[] expected = {
            "cst_key = cid",
            "cat_id = id",
            "sls_prd_key = prd_key",
            "sls_cust_id = cst_id",
            "product_id = product_id",
            "customer_id = customer_id"
        };

        Set<String> found = new TreeSet<>();
        byName(draft).forEach((name, table) -> {
            if (name.matches("gold\\.(dim|fact)_.*")) {
                found.addAll(joins(table));
            }
        });
        assertThat(found).containsExactlyInAnyOrder(expected);
    }

    /** Locations and days are no table of the sources: they are read off other tables, and no fact refers to them. */
    @Test
    void nothingElseIsPartOfTheStar() {
        List<TableRecord> star = shipped.run().record(Step.GOLD).tables();
        assertThat(star)
                .extracting(table -> table.table().toString())
                .filteredOn(name -> name.matches("gold\\.(dim|fact)_.*"))
                .containsExactlyInAnyOrder(
                        "gold.dim_customer",
                        "gold.dim_product",
                        "gold.dim_location",
                        "gold.dim_date",
                        "gold.fact_sales",
                        "gold.fact_shop_transactions");
        StarLabels.FACTS.stream()
                .map(fact -> shipped.named(fact.shipped()))
                .forEach(fact -> assertThat(fact.columns())
                        .noneMatch(column -> column.name().matches("location_key|date_key")));

        for (Fact fact : StarLabels.FACTS) {
            List<TableName> inputs = new ArrayList<>(List.of(TableName.parse(fact.source())));
            fact.references()
                    .forEach(reference -> inputs.add(dimension(reference).table()));
            assertThat(drafted.drafted("fact_", fact.source()).inputs()).containsExactlyInAnyOrderElementsOf(inputs);
        }
        assertThat(drafted.run().record(Step.GOLD).tables())
                .filteredOn(table -> table.table().name().matches("(dim|fact)_.*"))
                .hasSize(StarLabels.DIMENSIONS.size() + StarLabels.FACTS.size());
    }

    private interface Value {
        String of(Map<String, String> row);
    }

    private static long different(
            Value expected,
            Map<String, Map<String, String>> rows,
            Value found,
            Map<String, Map<String, String>> others) {
        return rows.entrySet().stream()
                .filter(row -> !Objects.equals(expected.of(row.getValue()), found.of(others.get(row.getKey()))))
                .count();
    }

    /** What names the member that a row of the shipped fact refers to. */
    private static Value shipped(Reference reference) {
        Dimension dimension = reference.dimension();
        Map<String, Map<String, String>> members =
                shipped.members(shipped.named(dimension.shipped()), dimension.handle());
        return row -> members.getOrDefault(row.get(reference.shipped()), Map.of())
                .getOrDefault(dimension.naturalKey().shipped(), UNKNOWN);
    }

    /** What names the member that a row of the drafted fact refers to. */
    private static Value drafted(Reference reference) {
        TableRecord dimension = dimension(reference);
        String key = dimension.key().get(0);
        Map<String, Map<String, String>> members = drafted.members(dimension, key);
        return row -> row.get(key).equals("-1")
                ? UNKNOWN
                : members.get(row.get(key))
                        .get(reference.dimension().naturalKey().drafted());
    }

    private static TableRecord dimension(Reference reference) {
        return drafted.drafted("dim_", reference.dimension().source());
    }

    private static Map<String, Map<String, String>> rows(
            StarTables tables, TableRecord table, Fact fact, Function<Equal, String> name) {
        return StarTables.by(fact.key().stream().map(name).toList(), tables.rows(table));
    }

    private static List<String> figures(Fact fact, int rows, Map<String, Long> wrong) {
        List<String> names = Stream.concat(
                        fact.references().stream().map(Reference::shipped),
                        fact.cells().stream().map(Equal::shipped))
                .toList();
        return names.stream()
                .map(name -> fact.shipped() + "." + name)
                .map(name -> "%s: %d of %d are the same".formatted(name, rows - wrong.get(name), rows))
                .toList();
    }

    private static Map<String, TableDefinition> byName(Warehouse warehouse) {
        Map<String, TableDefinition> tables = new LinkedHashMap<>();
        Stream.of(Layer.SILVER, Layer.GOLD)
                .flatMap(layer -> warehouse.layer(layer).stream())
                .forEach(table -> tables.put(table.table().toString(), table));
        return tables;
    }

    private static Set<String> joins(TableDefinition table) {
        Set<String> joins = new TreeSet<>();
        JOIN.matcher(table.sql())
                .results()
                .map((MatchResult join) -> join.group(1) + " = " + join.group(2))
                .forEach(joins::add);
        return joins;
    }
}
