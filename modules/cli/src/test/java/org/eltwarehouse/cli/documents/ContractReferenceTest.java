// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eltwarehouse.cases.CaseForm;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.contract.definition.reader.DefinitionType;
import org.junit.jupiter.api.Test;

/** {@code docs/contract.md} is made from the forms of definitions: a form edited without it fails here. */
class ContractReferenceTest {
    private static final Path REFERENCE = Path.of("../../docs/contract.md");
    private static final String INTRODUCTION = """
            # Contracts

            What stands in the YAML of a warehouse: what a file promises, what a table or a seed is, what a function makes, what is measured. A mistake in
            one is told with its line, its column and what to do, all mistakes of a file at once. Editors that know YAML
            schemas complete and check while you write, with `docs/schemas/source.schema.json`, `table.schema.json`,
            `function.schema.json`, `seed.schema.json`, `model.schema.json` and `case.schema.json`.

            - A text is taken as it is written: `no`, `2024-01-01` and `1.0` are texts where a text belongs.
            - Put a text in quotes when it holds `: ` or ` #`, and between { and } or [ and ] also when it holds a comma:
              `type: "decimal(18,2)"`.
            - Indent with blanks. Anchors, aliases and tags are refused.
            - A name is lower case letters, digits and _, a letter first, at most 63 characters.

            Made from the forms by `ContractReferenceTest`; rewrite it with
            `mvn -pl modules/cli -am test -Dtest=ContractReferenceTest -Dgolden.update=true` and
            `-Dsurefire.failIfNoSpecifiedTests=false`.
            """;
    private static final String SOURCE = """
            table: bronze.orders
            file: shop/orders.csv
            grain: One record per order, as exported.
            delimiter: ";"
            drift: {new_column: fail}
            codes:
              status: [open, paid]
            columns:
              - {name: order_number, header: Order No., privacy: identifier, description: Order number}
              - {name: order_date, privacy: none, description: "Day of the order, dd.MM.yyyy"}
              - {name: status, privacy: none, description: Whether it is paid}
            """;
    private static final String TABLE = """
            table: silver.orders
            grain: One row per order; the newest record wins.
            inputs: [bronze.orders]
            key: [order_number]
            columns:
              - {name: order_number, privacy: identifier, description: Order number}
              - {name: order_date, type: date, privacy: none, description: Day of the order}
              - {name: amount, type: "decimal(18,2)", privacy: none, description: "Amount, tax included"}
            rejects:
              - {rule: missing_number, when: order_number is null}
            deduplicate:
              by: [order_number]
              order: [order_date desc nulls last]
            repairs:
              - {rule: unreadable_date_cleared, cleared: order_date}
            expectations:
              - {unique: [order_number]}
              - {range: {column: amount, min: 0}, severity: warn}
            """;
    private static final String FUNCTION = """
            function: status
            description: "open or paid, whatever its case; null when unknown."
            parameters:
              - {name: value, description: Status as exported}
            returns: string
            cases:
              - {given: {value: " Paid "}, expect: paid}
              - {given: {value: x}, expect: null}
            """;

    private static final String SEED = """
            seed: seeds.status
            grain: One row per word for a status.
            key: [word]
            columns:
              - {name: word, privacy: none, description: The word in lower case}
              - {name: status, privacy: none, description: open or paid}
            """;

    private static final String MODEL = """
            model: orders
            label: {en: Orders, de: Aufträge}
            fact: gold.fact_orders
            date: order_date
            currency: EUR
            dimensions:
              - {name: status, column: status, label: {en: Status, de: Status}}
            measures:
              - name: amount
                label: {en: Amount, de: Betrag}
                description: Sum of all orders, tax included
                formula: sum(amount)
                type: decimal(18,2)
                unit: money
                direction: up
                additivity: additive
              - name: average_amount
                label: {en: Average, de: Durchschnitt}
                description: Amount of one order; nothing without one
                formula: amount() / nullif(count(*), 0)
                type: decimal(18,2)
                unit: money
            """;

    private static final String CASE = """
            given:
              bronze.orders:
                - {order_number: "A1", order_date: 31.01.2025, status: " Paid "}
                - {order_number: " "}
            expect:
              rows:
                - {order_number: A1, order_date: 2025-01-31}
              quarantined: {missing_number: 1}
            """;

    @Test
    void theReferenceIsTheForms() throws IOException {
        String generated = INTRODUCTION
                + new ContractReference()
                        .with(DefinitionType.SOURCE, SOURCE)
                        .with(DefinitionType.TABLE, TABLE)
                        .with(DefinitionType.FUNCTION, FUNCTION)
                        .with(DefinitionType.SEED, SEED)
                        .with(DefinitionType.MODEL, MODEL)
                        .with(CaseForm.TYPE, CASE)
                        .text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(REFERENCE, generated);
        }
        assertThat(Files.readString(REFERENCE))
                .as("rewrite it with -Dgolden.update=true")
                .isEqualTo(generated);
    }

    @Test
    void theExamplesAreDefinitions() {
        assertThat(DefinitionReader.source(SOURCE, "source").columns()).hasSize(3);
        assertThat(DefinitionReader.table(TABLE, "table").columns()).hasSize(3);
        assertThat(DefinitionReader.function(FUNCTION, "function").cases()).hasSize(2);
        assertThat(DefinitionReader.seed(SEED, "seed").columns()).hasSize(2);
        assertThat(DefinitionReader.model(MODEL, "model").measures()).hasSize(2);
        assertThat(DefinitionReader.read(CASE, CaseForm.TYPE, "case").given()).hasSize(1);
        assertThat(DefinitionType.all()).as("types in the reference").hasSize(5);
    }
}
