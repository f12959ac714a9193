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
        assertThat(summary.models()).isEmpty();
        assertThat(record.notices()).containsExactly("There are no headlines: the warehouse has no model");
    }
}
