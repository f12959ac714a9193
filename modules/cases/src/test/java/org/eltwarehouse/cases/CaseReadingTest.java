// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in a case is told with its file, what is wrong, where, and what to write instead. */
class CaseReadingTest {
    private static final SourceContract SOURCE = Documents.fromYaml("""
            table: bronze.orders
            file: shop/orders.csv
            grain: One row per order.
            columns:
              - {name: id, privacy: none, description: Number}
              - {name: amount, privacy: none, description: Amount}
            """, SourceContract.class, "orders.yaml");
    private static final TableDefinition SILVER = Documents.fromYaml("""
            table: silver.orders
            grain: One row per order.
            inputs: [bronze.orders]
            key: [id]
            columns:
              - {name: id, type: int, privacy: none, description: Number}
              - {name: amount, type: "decimal(5,2)", privacy: none, description: Amount}
            """, TableDefinition.class, "orders.yaml");
    private static final TableDefinition GOLD = Documents.fromYaml("""
            table: gold.totals
            grain: One row per amount.
            inputs: [silver.orders]
            key: [amount]
            columns:
              - {name: amount, type: "decimal(5,2)", privacy: none, description: Amount}
            """, TableDefinition.class, "totals.yaml");
    private static final Warehouse WAREHOUSE =
            new Warehouse(List.of(SOURCE), Map.of(Layer.SILVER, List.of(SILVER), Layer.GOLD, List.of(GOLD)));

    @TempDir
    private Path folder;

    @Test
    void aSoundCaseIsRead() throws IOException {
        TableCase read = read(GOLD, """
                given:
                  silver.orders:
                    - {id: 1, amount: 3}
                    - {}
                expect:
                  ordered: true
                  rows:
                    - {amount: 3.00}
                    - {amount: null}
                """);
        assertThat(read.expect().ordered()).isTrue();
        assertThat(read.given().get(TableName.parse("silver.orders"))).hasSize(2);
    }

    @Test
    void everyMistakeNamesItsFileItsLineAndAWayOut() throws IOException {
        String expect = "expect: {rows: []}\n";
        mistake("expect: {rows: []}\n", "line 1, column 1: the case has no 'given'; add given: ");
        mistake("given: {}\n", "line 1, column 1: the case has no 'expect'; add expect: ");
        mistake("given: {}\nexpect: {ordered: true}\n", "it expects nothing at line 2; write expect:");
        mistake(
                "given:\n  silver.orders: [{id: 1, amount: 3, Berg}]\n" + expect,
                "line 2, column 38: 'Berg' stands without a value; put a text with a comma in it into quotes");
        mistake(
                "given:\n  silver.order: []\n" + expect,
                "there is no table silver.order at line 2; give rows of silver.orders");
        mistake(
                "given:\n  bronze.orders: []\n" + expect,
                "gold.totals does not read bronze.orders at line 2; give rows of silver.orders, or declare the input in"
                        + " gold/totals.yaml");
        mistake("given:\n  silver.orders:\n" + expect, "line 2, column");
        mistake(
                "given:\n  silver.orders:\n    - {id: 1}\n    - {idd: 2}\n" + expect,
                "silver.orders has no column 'idd' at line 4; its columns are id, amount");
        mistake(
                "given:\n  silver.orders:\n    - {id: one}\n" + expect,
                "'one' in the column id of silver.orders is no int at line 3; write a value of that type, or null");
        mistake("given:\n  silver.orders:\n    -\n" + expect, "line 3, column");
        mistake(
                "given: {}\nexpect:\n  rows:\n    - {amount: 1.005}\n",
                "'1.005' in the column amount of gold.totals is no decimal(5,2) at line 4;");
        mistake(
                "given: {}\nexpect:\n  rows:\n    - {total: 1}\n",
                "gold.totals has no column 'total' at line 4; its columns are amount");
        mistake(
                "given: {}\nexpect:\n  rows:\n    - {amount: [1]}\n",
                "the value of amount is no single value at line 4; put quotes around a text like that");
        mistake("given: {}\nexpect: {row: []}\n", "line 2, column 10: unknown key 'row'; did you mean 'rows'?");
        mistake("given: {}\n  expect: {rows: []}\n", "line 2");
        mistake("given:\n  orders: []\n" + expect, "must be the name of a table, but is 'orders'");
        mistake("", "empty");
    }

    @Test
    void valuesAreComparedAsTheirColumnWritesThem() {
        assertThat(TypedText.of(3, "decimal(5,2)")).contains("3.00");
        assertThat(TypedText.of("3.50", "double")).contains("3.5");
        assertThat(TypedText.of("3.0", "int")).contains("3");
        assertThat(TypedText.of(true, "boolean")).contains("true");
        assertThat(TypedText.of("2025-02-30", "date")).isEmpty();
        assertThat(TypedText.of("1e999999999", "bigint")).isEmpty();
        assertThat(TypedText.of("1234.00", "decimal(5,2)")).isEmpty();
        assertThat(TypedText.of("yes", "boolean")).isEmpty();
        assertThat(TypedText.of(7, "string")).contains("7");
    }

    private void mistake(String yaml, String message) throws IOException {
        assertThatThrownBy(() -> read(GOLD, yaml))
                .as(yaml)
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot read gold/cases/totals/a_case.yaml: ")
                .hasMessageContaining(message);
    }

    private TableCase read(TableDefinition definition, String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("a_case.yaml"), yaml);
        return CaseReading.of(
                new CaseFile(Location.of(file), "gold/cases/totals/a_case.yaml", definition.table()),
                WAREHOUSE,
                definition);
    }
}
