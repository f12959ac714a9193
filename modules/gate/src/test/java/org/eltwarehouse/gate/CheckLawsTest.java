// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a contract's checks must be: each law with a check that breaks it, or that just does not. */
@ExtendWith(LocalSpark.class)
class CheckLawsTest {
    private static final String TABLE = """
            table: gold.cities
            grain: One row per city.
            inputs: [silver.people]
            key: [city]
            columns:
              - {name: city, type: string, privacy: quasi, description: City}
              - {name: people, type: bigint, privacy: none, description: Number of people}
              - {name: day, type: date, privacy: none, description: Day}
              - {name: youngest, type: date, privacy: quasi, description: Youngest}
            expectations:
              - {%s}
            """;
    private static final String SQL = "select city, count(*) as people, date '2025-01-01' as day,"
            + " date '2025-01-01' as youngest from silver.people group by city";

    private Gate gate;
    private EmptyInputs inputs;

    @BeforeEach
    void open(SparkSession spark) {
        gate = new Gate(spark, LocalDate.of(2025, 12, 31));
        inputs = new EmptyInputs(spark, SmallWarehouse.sound());
    }

    @Test
    void aPatternIsHeldAgainstAText() {
        assertVerdict("matches: {column: city, pattern: \"[A-Z][a-z]+\"}", "accepted");
        assertVerdict(
                "matches: {column: people, pattern: \"[0-9]+\"}",
                "GATE-ANALYSIS needs people as string where it is bigint in the expectation matches(people);"
                        + " name a column of that type");
    }

    @Test
    void aPatternEndsInTime() {
        assertVerdict(
                "matches: {column: city, pattern: \"(a+)+b\"}",
                "GATE-REGEX has a pattern that repeats what can match the same text in several ways"
                        + " in the expectation matches(city)");
        assertVerdict("matches: {column: city, pattern: \"a{1,9999}\"}", "GATE-REGEX has a pattern that repeats");
        assertVerdict("matches: {column: city, pattern: \"(a|b\"}", "GATE-REGEX has a pattern that Java cannot read");
        assertVerdict("matches: {column: city, pattern: \"a)|(b\"}", "GATE-REGEX has a pattern that Java cannot read");
        assertVerdict(
                "matches: {column: city, pattern: \"(?=a)a\"}",
                "GATE-REGEX has a pattern with constructs that are not on the list");
    }

    @Test
    void freshnessIsOfADate() {
        assertVerdict("freshness: {column: day, days: 3}", "accepted");
        assertVerdict(
                "freshness: {column: people, days: 3}",
                "GATE-ANALYSIS needs people as date where it is bigint in the expectation freshness(people, 3);"
                        + " name a column of that type");
    }

    @Test
    void aDateThatIsToldSaysNothingAboutAPerson() {
        assertVerdict(
                "freshness: {column: youngest, days: 3}",
                "GATE-PRIVACY tells a value of youngest, which is quasi in the expectation freshness(youngest, 3);"
                        + " name a column whose privacy is none");
    }

    @Test
    void aTableMayBeCounted() {
        assertVerdict("row_count: {min: 1}", "accepted");
    }

    private void assertVerdict(String check, String expected) {
        TableDefinition definition = SmallWarehouse.table(TABLE.formatted(check), SQL);
        Verdict verdict = gate.verdict(definition, inputs.of(definition));
        assertThat(verdict.accepted() ? "accepted" : verdict.code() + " " + verdict.reason() + "; " + verdict.wayOut())
                .as(check)
                .contains(expected);
    }
}
