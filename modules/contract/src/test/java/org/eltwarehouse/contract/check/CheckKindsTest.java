// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Expectation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheckKindsTest {
    private static final TableName OTHER = TableName.parse("gold.guests");

    /** One of each kind, by what stands in YAML. */
    private static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("{not_null: id}", new NotNull("id")),
            Map.entry("{unique: [id, day]}", new Unique(List.of("id", "day"))),
            Map.entry(
                    "{accepted_values: {column: code, values: [A, \"1\"]}}",
                    new AcceptedValues("code", List.of("A", "1"))),
            Map.entry("{range: {column: paid, min: 0}}", new Range("paid", "0", null)),
            Map.entry("{range: {column: paid, max: \"2.50\"}}", new Range("paid", null, "2.50")),
            Map.entry("{holds: {name: even, condition: id % 2 = 0}}", new Holds("even", "id % 2 = 0")),
            Map.entry(
                    "{foreign_key: {column: id, table: gold.guests, references: guest}}",
                    new ForeignKey("id", OTHER, "guest")),
            Map.entry(
                    "{reconciles: {column: paid, table: gold.guests, with: spent}}",
                    new Reconciles("paid", OTHER, "spent")),
            Map.entry("{adds_up: {column: paid, measure: revenue}}", new AddsUp("paid", "revenue")),
            Map.entry("{same_rows: gold.guests}", new SameRows(OTHER)),
            Map.entry("{matches: {column: code, pattern: \"[A-Z]{2}\"}}", new Matches("code", "[A-Z]{2}")),
            Map.entry("{freshness: {column: day, days: 30}}", new Freshness("day", 30)),
            Map.entry("{few_repairs: {rule: cleared, percent: 1}}", new FewRepairs("cleared", 1)),
            Map.entry("{row_count: {min: 1}}", new RowCount(1L, null)),
            Map.entry("{row_count: {min: 0, max: 5}}", new RowCount(0L, 5L)));

    @Test
    void theWordsAreThoseOfTheKinds() {
        assertThat(CheckKinds.words())
                .containsExactlyInAnyOrder(
                        "not_null",
                        "unique",
                        "accepted_values",
                        "range",
                        "holds",
                        "foreign_key",
                        "reconciles",
                        "adds_up",
                        "same_rows",
                        "matches",
                        "few_repairs",
                        "freshness",
                        "row_count");
        assertThat(CHECKS.values().stream().map(CheckKinds::word)).containsAll(CheckKinds.words());
    }

    @TestFactory
    Stream<DynamicTest> aCheckIsReadAsItIsWritten() {
        return CHECKS.entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(check.getKey(), () -> {
                    assertThat(read(check.getKey())).isEqualTo(check.getValue());
                    String written = Documents.yaml(Map.of(
                            CheckKinds.word(check.getValue()), check.getValue().document()));
                    assertThat(read(written)).isEqualTo(check.getValue());
                }));
    }

    private static Check read(String yaml) {
        return Documents.fromYaml(yaml, Expectation.class, "a test").check();
    }
}
