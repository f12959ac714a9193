// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.DefinitionText;
import org.eltwarehouse.contract.definition.Dimension;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.drafts.draft.Places;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.draft.SourceContracts;
import org.eltwarehouse.gate.EmptyInputs;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.gate.functions.Functions;
import org.eltwarehouse.profile.Profiler;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.samples.sets.SampleSet;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.eltwarehouse.testkit.Businesses;
import org.eltwarehouse.testkit.Exports;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The models that are drafted for ten businesses, and what goes with them. */
@ExtendWith(SparkExtension.class)
class ModelDraftTest {
    private static final long SEED = 7;
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
    private static final Map<String, Function<Path, Exports>> EXPORTS = new LinkedHashMap<>();

    static {
        EXPORTS.put("retail", Businesses::retail);
        EXPORTS.put("bank", Businesses::bank);
        EXPORTS.put("clinic", Businesses::clinic);
        EXPORTS.put("logistics", Businesses::logistics);
        EXPORTS.put("school", Businesses::school);
    }

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyBusinessGetsAModelThatHolds(SparkSession spark) {
        Functions.register(spark, Pseudonyms.withKey("pseudonyms of a test mean nothing"));
        return Stream.concat(
                        EXPORTS.keySet().stream(), Stream.of(SampleSet.values()).map(SampleSet::name))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Warehouse warehouse = drafted(name);
                    assertThat(warehouse.models()).hasSize(1);
                    ModelDefinition model = warehouse.models().get(0);
                    assertThat(DefinitionReader.model(
                                    DefinitionText.yaml(model), "a model", warehouse.layer(Layer.GOLD), List.of()))
                            .isEqualTo(model);
                    assertThat(model.measures())
                            .extracting(Measure::name)
                            .allMatch(measure -> measure.startsWith(model.model() + "_"));
                    assertThat(model.measures()).extracting(Measure::label).doesNotHaveDuplicates();
                    assertThat(model.dimensions()).extracting(Dimension::label).doesNotHaveDuplicates();
                    Gate gate = new Gate(spark, TODAY, warehouse.functions());
                    assertThat(gate.functions())
                            .hasSameSizeAs(model.measures())
                            .filteredOn(verdict -> !verdict.accepted())
                            .isEmpty();
                    for (TableDefinition table : warehouse.allTables()) {
                        gate.judge(table, new EmptyInputs(spark, warehouse).of(table));
                    }
                }));
    }

    @Test
    void customersWhoBuyAreDescribed() throws IOException {
        List<String> with = new ArrayList<>();
        for (String name : EXPORTS.keySet()) {
            if (!drafted(name).layer(Layer.FEATURES).isEmpty()) {
                with.add(name);
            }
        }
        for (SampleSet set : SampleSet.values()) {
            if (!drafted(set.name()).layer(Layer.FEATURES).isEmpty()) {
                with.add(set.name());
            }
        }
        assertThat(with).containsExactly("retail", "bank", "clinic", "RETAIL", "BANKING", "CLINIC", "EDUCATION");
    }

    @Test
    void linesHaveTheDayAndTheCustomerOfTheirOrder() throws IOException {
        Warehouse warehouse = drafted("retail");
        ModelDefinition model = warehouse.models().get(0);
        assertThat(model.fact()).hasToString("gold.wide_order_items");
        assertThat(model.date()).isEqualTo("order_date");
        assertThat(model.persons()).isEqualTo("order_items_customers");
        assertThat(model.currency()).isEqualTo("EUR");
        assertThat(figures(model)).isEqualTo("""
                order_items_line_total = sum(line_total): money up additive
                order_items_orders = count(distinct order_id): count up non_additive
                order_items_customers = count(distinct case when customer_key <> -1 then customer_key end): \
                count up non_additive
                order_items_quantity = sum(cast(quantity as decimal(19, 0))): pieces up additive
                order_items_average_value = order_items_line_total() / nullif(order_items_orders(), 0): \
                money up non_additive
                order_items_value_per_person = order_items_line_total() / nullif(order_items_customers(), 0): \
                money up non_additive
                """);
        TableDefinition features = warehouse.layer(Layer.FEATURES).get(0);
        assertThat(features.columns())
                .extracting(Column::name)
                .containsExactly(
                        "customer_pseudonym",
                        "recency_days",
                        "frequency",
                        "monetary",
                        "average_order_value",
                        "average_basket_quantity",
                        "tenure_days");
    }

    @Test
    void whatGoesInAndOutOfAccountsIsNeitherGoodNorBad() throws IOException {
        assertThat(figures(drafted("bank").models().get(0))).startsWith("""
                transactions_amount = sum(amount): money neither additive
                transactions_records = count(*): count neither additive
                """);
    }

    @Test
    void aWeightIsNoMoneyAndACostIsBetterWhenSmall() throws IOException {
        ModelDefinition model = drafted("logistics").models().get(0);
        assertThat(model.persons()).isNull();
        assertThat(figures(model)).isEqualTo("""
                shipments_freight_cost = sum(freight_cost): money down additive
                shipments_records = count(*): count up additive
                shipments_weight_kg = sum(weight_kg): kg neither additive
                shipments_average_value = shipments_freight_cost() / nullif(shipments_records(), 0): \
                money down non_additive
                """);
    }

    @Test
    void whereThereIsNoMoneyRecordsAndPersonsCount() throws IOException {
        ModelDefinition model = drafted("school").models().get(0);
        assertThat(model.currency()).isNull();
        assertThat(model.date()).isNull();
        assertThat(figures(model)).isEqualTo("""
                enrolments_records = count(*): count up additive
                enrolments_students = count(distinct case when student_key <> -1 then student_key end): \
                count up non_additive
                """);
    }

    private static String figures(ModelDefinition model) {
        StringBuilder text = new StringBuilder();
        model.measures()
                .forEach(measure -> text.append(measure.name())
                        .append(" = ")
                        .append(measure.formula())
                        .append(": ")
                        .append(measure.unit())
                        .append(' ')
                        .append(measure.direction())
                        .append(' ')
                        .append(measure.additivity())
                        .append('\n'));
        return text.toString();
    }

    private Warehouse drafted(String name) throws IOException {
        Path raw = Files.createDirectories(folder.resolve(name + "_" + System.nanoTime()));
        Map<String, Path> files = new TreeMap<>();
        if (EXPORTS.containsKey(name)) {
            files.putAll(EXPORTS.get(name).apply(raw).files());
        } else {
            SampleSet.valueOf(name).write(raw, SEED);
            try (Stream<Path> found = Files.walk(raw)) {
                found.filter(Files::isRegularFile)
                        .forEach(file -> files.put(raw.relativize(file).toString(), file));
            }
        }
        Profile profile = Profiler.profile(Places.of(files));
        Built built = new RuleBuilder().attempt(new RuleDrafter().draft(profile), SourceContracts.of(profile));
        assertThat(built.problems()).isEmpty();
        return built.warehouse();
    }
}
