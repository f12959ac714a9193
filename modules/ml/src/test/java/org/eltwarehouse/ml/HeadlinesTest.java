// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Dimension;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Group;
import org.eltwarehouse.contract.insight.ModelFigures.Month;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a model, against what is added up here row by row. */
@ExtendWith(SparkExtension.class)
class HeadlinesTest {
    private static final String FACT = "gold.sales";
    private static final List<Column> COLUMNS = List.of(
            RunFixture.column("number", "string", PrivacyClass.IDENTIFIER),
            RunFixture.column("buyer", "int", PrivacyClass.IDENTIFIER),
            RunFixture.column("day", "date", PrivacyClass.NONE),
            RunFixture.column("amount", "decimal(18,2)", PrivacyClass.NONE),
            RunFixture.column("pieces", "int", PrivacyClass.NONE),
            RunFixture.column("country", "string", PrivacyClass.QUASI),
            RunFixture.column("category", "string", PrivacyClass.NONE));
    private static final Label LABEL = new Label("Figure", "Zahl");
    private static SparkSession spark;
    private static final EdaDriver DRIVER = new EdaDriver(() -> spark);

    @TempDir
    Path folder;

    @BeforeAll
    static void share(SparkSession session) {
        spark = session;
    }

    private static Measure measure(String name, String formula, String type, Additivity additivity) {
        return new Measure(name, LABEL, "A figure", formula, type, "count", null, additivity);
    }

    private static final List<Measure> MEASURES = List.of(
            measure("revenue", "sum(amount)", "decimal(18,2)", Additivity.ADDITIVE),
            measure("buyers", "count(distinct buyer)", "bigint", Additivity.NON_ADDITIVE),
            measure("per_buyer", "revenue() / nullif(buyers(), 0)", "decimal(18,2)", Additivity.NON_ADDITIVE),
            measure("pieces_sold", "sum(pieces)", "bigint", Additivity.ADDITIVE));

    private static ModelDefinition model(String persons, String date, List<Measure> measures) {
        return new ModelDefinition(
                "sales",
                LABEL,
                TableName.parse(FACT),
                date,
                null,
                persons,
                List.of(
                        new Dimension("country", "country", LABEL, true),
                        new Dimension("category", "category", LABEL, false)),
                measures);
    }

    private RunFixture run(ModelDefinition model, List<Row> rows) {
        return new RunFixture(spark, folder).withWarehouse(warehouse(model)).with(Step.GOLD, FACT, COLUMNS, rows);
    }

    private static Warehouse warehouse(ModelDefinition model) {
        return new Warehouse(
                List.of(),
                Map.of(Layer.GOLD, List.of(RunFixture.definition(FACT, COLUMNS))),
                FunctionSet.NONE,
                List.of(),
                List.of(model),
                Map.of());
    }

    private ModelFigures figures(ModelDefinition model, List<Row> rows) {
        RunFixture run = run(model, rows);
        run.run(DRIVER);
        return Documents.fromJson(run.file(DRIVER, "data/eda_summary.json"), EdaSummary.class, "a test")
                .models()
                .get(0);
    }

    private static Row sale(int number, int buyer, String day, String amount, String country, String category) {
        return RowFactory.create(
                "S" + number, Integer.toString(buyer), day, amount, Integer.toString(number % 5), country, category);
    }

    /** Twenty buyers in Germany, twelve in France, eight in Malta and in Monaco; nine bought bells, the rest bikes. */
    private static List<Row> sales() {
        return IntStream.range(0, 48)
                .mapToObj(i -> sale(
                        i,
                        i,
                        i < 1 ? "2025-01-31" : i < 31 ? "2025-02-01" : i < 36 ? "2025-03-15" : null,
                        "10.00",
                        i < 20 ? "Germany" : i < 32 ? "France" : i < 40 ? "Malta" : "Monaco",
                        i < 9 ? "Bells" : "Bikes"))
                .toList();
    }

    private static Map<String, String> shown(List<Group> groups, String measure) {
        Map<String, String> shown = new TreeMap<>();
        groups.forEach(
                group -> shown.put(group.name(), group.figures().get(measure).toString()));
        return shown;
    }

    @Test
    void foldsGroupsOfFewPersonsAndMeasuresThemTogether() {
        ModelFigures figures = figures(model("buyers", "day", MEASURES), sales());
        List<Group> countries = figures.by("country").orElseThrow().groups();
        assertThat(countries).extracting(Group::name).containsExactly("Germany", "France", "others");
        assertThat(shown(countries, "revenue"))
                .isEqualTo(Map.of("Germany", "200.00", "France", "120.00", "others", "160.00"));
        assertThat(shown(countries, "buyers")).isEqualTo(Map.of("Germany", "20", "France", "12", "others", "16"));
        // Nine persons alone would be too few to be shown together: the next smallest group joins them.
        assertThat(shown(figures.by("category").orElseThrow().groups(), "revenue"))
                .isEqualTo(Map.of("others", "480.00"));
        assertThat(figures.total()).containsEntry("revenue", new BigDecimal("480.00"));
        assertThat(figures.total()).containsEntry("per_buyer", new BigDecimal("10.00"));
        // The month of one person is left out, and the next smallest with it: it would be the rest of the total.
        assertThat(figures.months()).extracting(Month::month).containsExactly("2025-02", "n/a");
    }

    @Test
    void personsAreCountedOnceWhereGroupsFoldTogether() {
        List<Row> rows = new ArrayList<>(sales());
        // A buyer of Malta buys in Monaco as well.
        rows.add(sale(100, 32, "2025-02-02", "1.00", "Monaco", "Bikes"));
        List<Group> countries = figures(model("buyers", "day", MEASURES), rows)
                .by("country")
                .orElseThrow()
                .groups();
        assertThat(shown(countries, "buyers")).containsEntry("others", "16");
        assertThat(shown(countries, "revenue")).containsEntry("others", "161.00");
    }

    @Test
    void withoutAMeasureOfPersonsRowsCount() {
        ModelFigures figures = figures(model(null, null, MEASURES), sales());
        assertThat(figures.months()).isEmpty();
        assertThat(shown(figures.by("country").orElseThrow().groups(), "buyers"))
                .isEqualTo(Map.of("Germany", "20", "France", "12", "others", "16"));
    }

    @Test
    void atMostTenMembersAreShownAndTheOthersCounted() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 14 * 10; i++) {
            rows.add(sale(i, i, "2025-01-01", (i % 14 + 1) + ".00", "Land " + i % 14, null));
        }
        ModelFigures.Breakdown countries =
                figures(model("buyers", "day", MEASURES), rows).by("country").orElseThrow();
        assertThat(countries.groups())
                .hasSize(10)
                .first()
                .extracting(Group::name)
                .isEqualTo("Land 13");
        assertThat(countries.left()).isEqualTo(4);
        assertThat(countries.personal()).isTrue();
    }

    @Test
    void monthsAddUpAsTheRowsDo() {
        List<Row> rows = new ArrayList<>();
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (int i = 0; i < 600; i++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(i % 240);
            BigDecimal amount = BigDecimal.valueOf(100L + 37L * i, 2);
            expected.merge(day.toString().substring(0, 7), amount, BigDecimal::add);
            rows.add(sale(i, i % 90, day.toString(), amount.toString(), "Germany", "Bikes"));
        }
        Map<String, BigDecimal> found = new TreeMap<>();
        figures(model("buyers", "day", MEASURES), rows)
                .months()
                .forEach(month -> found.put(month.month(), month.figures().get("revenue")));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void nothingAddsUpToNothing() {
        ModelFigures figures = figures(model("buyers", "day", MEASURES), List.of());
        assertThat(figures.total()).containsEntry("revenue", BigDecimal.ZERO).containsEntry("per_buyer", null);
        assertThat(figures.months()).isEmpty();
        assertThat(figures.by("country").orElseThrow().groups()).isEmpty();
    }

    @Test
    void whatTheGateRefusesIsNotMeasured() {
        RunFixture run = run(
                model(null, null, List.of(measure("highest", "max(buyer)", "bigint", Additivity.NON_ADDITIVE))),
                sales());
        assertThatThrownBy(() -> run.run(DRIVER))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("GATE-PRIVACY")
                .hasMessageContaining("model.highest");
    }

    @Test
    void aModelWhoseFactIsNotThereIsTold() {
        RunFixture run = new RunFixture(spark, folder)
                .withWarehouse(warehouse(model(null, null, MEASURES)))
                .with(Step.GOLD, "gold.other", COLUMNS, sales());
        StepRecord record = run.run(DRIVER);
        assertThat(record.notices())
                .containsExactly("There are no headlines of the model sales: gold has no gold.sales");
    }
}
