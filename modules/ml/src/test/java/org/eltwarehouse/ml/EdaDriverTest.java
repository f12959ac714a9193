// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.EdaSummary.ColumnProfile;
import org.eltwarehouse.contract.insight.EdaSummary.Group;
import org.eltwarehouse.contract.insight.EdaSummary.Month;
import org.eltwarehouse.contract.insight.EdaSummary.ValueCount;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class EdaDriverTest {
    private static final List<Column> PEOPLE = List.of(
            RunFixture.column("customer_key", "int", PrivacyClass.NONE),
            RunFixture.column("person", "string", PrivacyClass.PERSONAL),
            RunFixture.column("number", "bigint", PrivacyClass.IDENTIFIER),
            RunFixture.column("city", "string", PrivacyClass.QUASI),
            RunFixture.column("spent", "decimal(18,2)", PrivacyClass.NONE),
            RunFixture.column("visits", "int", PrivacyClass.NONE),
            RunFixture.column("since", "date", PrivacyClass.NONE));
    private static SparkSession spark;
    private static final EdaDriver DRIVER = new EdaDriver(() -> spark);

    @TempDir
    Path folder;

    @BeforeAll
    static void share(SparkSession session) {
        spark = session;
    }

    /** The first rows have no city; nine live in Zug, ten in Chur, each of the last five alone, the others in Bern. */
    private static List<Row> people(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String city = i < 3 ? null : i < 12 ? "Zug" : i < 22 ? "Chur" : i >= count - 5 ? "Hamlet " + i : "Bern";
            rows.add(RowFactory.create(
                    Integer.toString(i),
                    "Person " + i,
                    Integer.toString(70_000 + i),
                    city,
                    BigDecimal.valueOf(100L + (long) i * i, 2).toPlainString(),
                    Integer.toString(i % 4),
                    LocalDate.of(2020, 1, 1).plusDays(i * 2L).toString()));
        }
        return rows;
    }

    private EdaSummary explored(RunFixture run) {
        run.run(DRIVER);
        return Documents.fromJson(run.file(DRIVER, "data/eda_summary.json"), EdaSummary.class, "eda_summary.json");
    }

    private ColumnProfile column(int people, String name) {
        RunFixture run = new RunFixture(spark, folder.resolve(people + name))
                .with(Step.GOLD, "gold.people", PEOPLE, people(people));
        return explored(run).tables().get(0).columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsMissingAndDistinctAndShowsFrequentValuesOnly() {
        ColumnProfile city = column(300, "city");
        assertThat(city.missing()).isEqualTo(3);
        assertThat(city.distinct()).isEqualTo(8);
        assertThat(city.values()).containsExactly(new ValueCount("Bern", 273), new ValueCount("Chur", 10));
        assertThat(city.suppressed()).isEqualTo(6);
        assertThat(city.quantiles()).isNull();
    }

    @Test
    void showsAttributesOfPeopleOnlyWhereRowsArePeople() {
        List<Column> lines = new ArrayList<>(PEOPLE);
        lines.set(0, RunFixture.column("line_key", "int", PrivacyClass.NONE));
        RunFixture run = new RunFixture(spark, folder).with(Step.GOLD, "gold.lines", lines, people(300));
        ColumnProfile city = explored(run).tables().get(0).columns().stream()
                .filter(column -> column.name().equals("city"))
                .findFirst()
                .orElseThrow();
        // Ten lines may be ten lines of one person.
        assertThat(city.values()).isEmpty();
        assertThat(city.distinct()).isEqualTo(8);
    }

    @Test
    void letsNoValueAboutAPersonAndNoRareValueOut() {
        RunFixture run = new RunFixture(spark, folder).with(Step.GOLD, "gold.people", PEOPLE, people(300));
        EdaSummary summary = explored(run);
        assertThat(run.file(DRIVER, "data/eda_summary.json")).doesNotContain("Person ", "700", "Zug", "Hamlet");
        assertThat(summary.tables().get(0).columns())
                .filteredOn(
                        column -> List.of("customer_key", "person", "number").contains(column.name()))
                .hasSize(3)
                .allSatisfy(column -> {
                    assertThat(column.distinct()).isEqualTo(300);
                    assertThat(column.values()).isEmpty();
                    assertThat(column.quantiles()).isNull();
                    assertThat(column.suppressed()).isZero();
                });
    }

    @Test
    void quantilesAreThoseOfTheSortedRows() {
        ColumnProfile spent = column(300, "spent");
        assertThat(List.of(
                        spent.quantiles().p05(),
                        spent.quantiles().p50(),
                        spent.quantiles().p95()))
                .containsExactly(spentAt(0.05), spentAt(0.5), spentAt(0.95));
        assertThat(column(301, "since").quantiles().p50()).isEqualTo("2020-10-27");
        assertThat(column(302, "visits").quantiles().p50()).isEqualTo("1");
    }

    /** Linear between the two rows next to the point, recomputed in cents. */
    private static String spentAt(double share) {
        double position = share * 299;
        double low = 100 + Math.pow(Math.floor(position), 2);
        double high = 100 + Math.pow(Math.ceil(position), 2);
        double cents = low + (high - low) * (position - Math.floor(position));
        return BigDecimal.valueOf(cents / 100)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void pointsNeedTenRowsOnEachSide() {
        assertThat(column(9, "spent").quantiles()).isNull();
        assertThat(column(20, "spent").quantiles()).isNull();
        ColumnProfile few = column(21, "spent");
        assertThat(few.quantiles().p50()).isEqualTo("2.00");
        assertThat(few.quantiles().p25()).isNull();
        assertThat(column(200, "spent").quantiles().p05()).isNull();
        assertThat(column(211, "spent").quantiles().p05()).isNotNull();
    }

    @Test
    void keepsEmptyTablesAndSaysWhyThereAreNoHeadlines() {
        RunFixture run = new RunFixture(spark, folder).with(Step.GOLD, "gold.people", PEOPLE, List.of());
        StepRecord record = run.run(DRIVER);
        EdaSummary summary =
                Documents.fromJson(run.file(DRIVER, "data/eda_summary.json"), EdaSummary.class, "eda_summary.json");
        assertThat(summary.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).isZero());
        assertThat(summary.headlines()).isNull();
        assertThat(record.notices())
                .containsExactly("There are no headlines: gold has no gold.agg_exec_kpis, gold.wide_sales_enriched");
    }

    @Test
    void foldsGroupsOfFewCustomersAndCountsThemTogether() {
        EdaSummary summary = explored(sales());
        assertThat(summary.headlines().countries())
                .containsExactly(
                        new Group("Germany", new BigDecimal("200.00"), 20, 20),
                        new Group("France", new BigDecimal("120.00"), 12, 12),
                        new Group("others", new BigDecimal("160.00"), 16, 16));
        // Nine customers alone would be too few to be shown together: the next smallest group joins them.
        assertThat(summary.headlines().categories())
                .containsExactly(new Group("others", new BigDecimal("480.00"), 48, 48));
        assertThat(summary.headlines().total().revenue()).isEqualTo("480.00");
        assertThat(summary.headlines().total().customers()).isEqualTo(48);
        assertThat(summary.headlines().total().cost()).isEqualTo("192.00");
        // The month of one customer is left out, and the next smallest with it: it would be the rest of the total.
        assertThat(summary.headlines().months()).extracting(Month::month).containsExactly("2025-02", "n/a");
    }

    private RunFixture sales() {
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            String country = i < 20 ? "Germany" : i < 32 ? "France" : i < 40 ? "Malta" : "Monaco";
            lines.add(RowFactory.create(
                    "O" + i, Integer.toString(i), "10.00", "2", "2.00", country, i < 9 ? "Bells" : "Bikes", "Bike"));
        }
        String[] types = {"string", "int", "decimal(18,2)", "int", "decimal(18,2)", "string", "string", "string"};
        String[] names = {
            "order_number", "customer_key", "sales_amount", "quantity", "cost", "country", "category", "product_name"
        };
        String[] kpis = {
            "month",
            "revenue",
            "orders",
            "customers",
            "quantity",
            "average_order_value",
            "revenue_per_customer",
            "cost",
            "margin"
        };
        String[] kpiTypes = {
            "string",
            "decimal(18,2)",
            "bigint",
            "bigint",
            "bigint",
            "decimal(18,2)",
            "decimal(18,2)",
            "decimal(18,2)",
            "decimal(18,2)"
        };
        return new RunFixture(spark, folder)
                .with(Step.GOLD, "gold.wide_sales_enriched", columns(names, types), lines)
                .with(
                        Step.GOLD,
                        "gold.agg_exec_kpis",
                        columns(kpis, kpiTypes),
                        List.of(
                                month("n/a", "12"),
                                month("2025-03", "11"),
                                month("2025-02", "30"),
                                month("2025-01", "1")));
    }

    private static Row month(String month, String customers) {
        return RowFactory.create(month, "1.00", "1", customers, "1", "1.00", "1.00", "0.00", "1.00");
    }

    private static List<Column> columns(String[] names, String[] types) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            columns.add(RunFixture.column(names[i], types[i], PrivacyClass.NONE));
        }
        return columns;
    }
}
