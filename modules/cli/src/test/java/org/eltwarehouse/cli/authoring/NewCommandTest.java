// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files to begin with: they are read as they are, tell nothing of a person, and touch nothing that is there. */
class NewCommandTest {
    @TempDir
    private Path temporary;

    private Workplace shop;

    @BeforeEach
    void anEmptyWarehouseAndAnExport() throws IOException {
        shop = Workplace.empty(temporary);
        shop.raw("shop/orders.csv", "Order No;Kundé;created\n1;Anna Berg;2025-01-31\n2;Ben Kern;2025-02-01\n");
    }

    @Test
    void aSourceBeginsWithTheColumnsOfItsHeaderAndTheStrictestClass() throws IOException {
        Workplace.Said said = shop.tool("new", "source", "orders", "--file", "shop/orders.csv");
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .isEqualTo("Wrote " + shop.warehouse().resolve("bronze/orders.yaml")
                        + "\nNext: scripts/warehouse.sh new table silver.orders --warehouse " + shop.warehouse()
                        + "\n");
        SourceContract contract = read().source(TableName.parse("bronze.orders"));
        assertThat(contract.delimiter()).isEqualTo(";");
        assertThat(contract.columns()).extracting(Column::name).containsExactly("order_no", "kund", "created");
        assertThat(contract.columns()).extracting(Column::privacy).containsOnly(PrivacyClass.FREE_TEXT);
        assertThat(shop.text("bronze/orders.yaml")).doesNotContain("Anna", "2025");
    }

    @Test
    void anExportWithoutAHeaderLendsNoValue() throws IOException {
        shop.raw("shop/persons.csv", "17,anna@example.org,2025-01-31\n18,ben@example.org,2025-02-01\n");
        Workplace.Said said = shop.tool("new", "source", "persons", "--file", "shop/persons.csv");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .startsWith("Cannot begin bronze.persons: the first line of shop/persons.csv looks like data")
                .doesNotContain("anna");
        assertThat(shop.files()).isEmpty();
    }

    @Test
    void columnsThatAreNamedAlikeAreTheExportsMistake() {
        shop.raw("shop/twins.csv", "id,Name,name \n1,a,b\n2,c,d\n");
        assertThat(shop.tool("new", "source", "twins", "--file", "shop/twins.csv")
                        .err())
                .isEqualTo(
                        "Cannot begin bronze.twins: columns 2 and 3 of shop/twins.csv have one name; give each a name of its"
                                + " own in the export\n");
    }

    @Test
    void aSourceThatIsNotThereYetBeginsWithOneColumn() {
        Workplace.Said said = shop.tool("new", "source", "visits", "--file", "shop/visits.csv");
        assertThat(said.out()).startsWith("There is no shop/visits.csv yet: list its columns by hand\nWrote ");
        assertThat(read().sources()).hasSize(1);
    }

    @Test
    void aTableBeginsGroupedByWhatItMayHold() throws IOException {
        ordersOfPersons();
        assertThat(by("country").err()).isEmpty();
        assertThat(shop.text("gold/orders.sql"))
                .endsWith("select\n    country,\n    count(*) as row_count\nfrom silver.orders\ngroup by country\n");
        assertThat(shop.text("gold/orders.yaml"))
                .contains("\ngrain: One row per country\n", "\nkey: [country]\n", "{name: row_count, type: bigint")
                .doesNotContain("customer");
    }

    @Test
    void whatATableCannotBeGroupedByIsSaid() throws IOException {
        ordersOfPersons();
        assertThat(by("contry").err())
                .isEqualTo("Cannot begin gold.orders: silver.orders has no column 'contry'; did you mean country?\n");
        assertThat(by("customer").err())
                .isEqualTo(
                        "Cannot begin gold.orders: gold may not hold customer of silver.orders; its columns are country\n");
        assertThat(shop.tool("new", "table", "silver.more", "--reads", "bronze.orders", "--by", "country")
                        .err())
                .isEqualTo("Cannot begin silver.more: a table of silver keeps its rows; leave out --by\n");
        assertThat(shop.files()).doesNotContainKey("gold/orders.sql");
    }

    private void ordersOfPersons() throws IOException {
        shop.write("bronze/orders.yaml", """
                table: bronze.orders
                file: shop/orders.csv
                grain: One record per order.
                columns:
                  - {name: country, privacy: quasi, description: Country}
                  - {name: customer, privacy: personal, description: Customer}
                """);
        assertThat(shop.tool("new", "table", "silver.orders").exitCode()).isZero();
    }

    private Workplace.Said by(String column) {
        return shop.tool("new", "table", "gold.orders", "--reads", "silver.orders", "--by", column);
    }

    @Test
    void aTableBeginsWithWhatItsInputHasAndItsLayerMayHold() throws IOException {
        shop.write("bronze/orders.yaml", """
                table: bronze.orders
                file: shop/orders.csv
                grain: One record per order.
                columns:
                  - {name: id, type: int, privacy: none, description: "Number: from 1"}
                  - {name: customer, privacy: personal, description: "The customer's \\"name\\""}
                  - {name: amount, type: "decimal(18,2)", privacy: none, description: Amount}
                """);
        assertThat(shop.tool("new", "table", "silver.orders").err()).isEmpty();
        assertThat(shop.text("silver/orders.sql")).isEqualTo("""
                select
                    -- Say on its line what is cleaned in a column, and why.
                    try_cast(btrim(id, ' \\t\\r\\n\\u00a0') as int) as id,
                    nullif(btrim(customer, ' \\t\\r\\n\\u00a0'), '') as customer,
                    try_cast(btrim(amount, ' \\t\\r\\n\\u00a0') as decimal(18, 2)) as amount
                from bronze.orders
                """);
        assertThat(shop.text("silver/orders.yaml")).isEqualTo("""
                table: silver.orders
                # Say what one row is.
                grain: One row per record of bronze.orders
                inputs: [bronze.orders]
                # The columns that name a row. The first column is a guess: correct it here and below.
                key: [id]
                columns:
                  - {name: id, type: int, privacy: none, description: "Number: from 1"}
                  - {name: customer, type: string, privacy: personal, description: "The customer's \\"name\\""}
                  - {name: amount, type: "decimal(18,2)", privacy: none, description: Amount}
                expectations:
                  - {unique: [id]}
                """);
        assertThat(shop.tool("new", "table", "gold.totals", "--reads", "silver.orders")
                        .err())
                .isEmpty();
        assertThat(shop.text("gold/totals.yaml"))
                .contains("# Left out, since gold holds nothing above identifier: customer (personal).\n")
                .doesNotContain("name: customer");
        assertThat(read().allTables()).hasSize(2);
    }

    @Test
    void aColumnIsCleanedByTheFunctionThatTheWarehouseHasForItsType() throws IOException {
        shop.write("functions/clean_text.sql", "nullif(btrim(value), '')\n");
        shop.write("functions/clean_text.yaml", """
                function: clean_text
                description: A text without blanks around it.
                parameters: [{name: value, description: Text as exported}]
                cases: [{given: {value: " a "}, expect: a}]
                """);
        shop.write("bronze/orders.yaml", """
                table: bronze.orders
                file: shop/orders.csv
                grain: One record per order.
                columns:
                  - {name: customer, privacy: personal, description: Customer}
                  - {name: amount, type: "decimal(18,2)", privacy: none, description: Amount}
                """);
        assertThat(shop.tool("new", "table", "silver.orders").err()).isEmpty();
        assertThat(shop.text("silver/orders.sql"))
                .contains("    clean_text(customer) as customer,\n")
                .contains("    try_cast(btrim(amount,");
    }

    @Test
    void aFunctionBeginsWithWhatPasses() throws IOException {
        Workplace.Said said = shop.tool("new", "function", "short_name");
        assertThat(said.out())
                .isEqualTo("Wrote " + shop.warehouse().resolve("functions/short_name.sql")
                        + "\nWrote " + shop.warehouse().resolve("functions/short_name.yaml")
                        + "\nNext: scripts/warehouse.sh test short_name --warehouse " + shop.warehouse() + "\n");
        assertThat(read().functions().all()).singleElement().satisfies(function -> {
            assertThat(function.signature()).isEqualTo("short_name(value)");
            assertThat(function.cases()).hasSize(2);
        });
        assertThat(shop.tool("test", "short_name").out()).contains("ok functions.short_name  2 cases ");

        assertThat(shop.tool("new", "function", "functions.short_name").err())
                .isEqualTo("Cannot begin functions.short_name: functions/short_name.sql defines short_name(value);"
                        + " choose another name\n");
    }

    @Test
    void aSeedBeginsWithARowThatTablesCanRead() throws IOException {
        assertThat(shop.tool("new", "seed", "shipping").err()).isEmpty();
        assertThat(read().seeds()).singleElement().satisfies(seed -> {
            assertThat(seed.seed()).hasToString("seeds.shipping");
            assertThat(seed.rows()).containsExactly(List.of("a", "Meaning of a"));
        });
        Map<String, String> before = shop.files();
        assertThat(shop.tool("new", "seed", "seeds.shipping").err())
                .isEqualTo("Cannot write " + shop.warehouse().resolve("seeds/shipping.csv")
                        + ": it is there already; choose another name, or edit that file\n");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void editorsFindTheSchemasOfWhatIsWrittenWhereTheyAre() throws IOException {
        shop.tool("new", "seed", "without");
        assertThat(shop.text("seeds/without.yaml")).startsWith("seed: ");

        Workplace house = Workplace.empty(temporary.resolve("modules"));
        house.raw("shop/orders.csv", "id,created\n1,2025-01-31\n");
        for (String type : List.of("source", "table", "function", "seed")) {
            Path schema = temporary.resolve("docs/schemas/" + type + ".schema.json");
            Files.createDirectories(schema.getParent());
            Files.writeString(schema, "{}");
        }
        house.tool("new", "source", "orders", "--file", "shop/orders.csv");
        house.tool("new", "table", "silver.orders");
        house.tool("new", "function", "short_name");
        house.tool("new", "seed", "shipping");
        for (String file : List.of("bronze/orders", "silver/orders", "functions/short_name", "seeds/shipping")) {
            String line = house.text(file + ".yaml").lines().findFirst().orElseThrow();
            assertThat(line).startsWith("# yaml-language-server: $schema=");
            Path place = house.warehouse().resolve(file).getParent();
            assertThat(place.resolve(line.substring(line.indexOf('=') + 1))).exists();
        }
        assertThat(house.text("silver/cases/orders/keeps_a_row.yaml")).startsWith("# Made-up");
    }

    @Test
    void nothingIsOverwrittenAndAllFilesAreWrittenOrNone() throws IOException {
        shop.tool("new", "source", "orders", "--file", "shop/orders.csv");
        shop.write("silver/cases/orders/keeps_a_row.yaml", "mine");
        Map<String, String> before = shop.files();
        Workplace.Said said = shop.tool("new", "table", "silver.orders");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo("Cannot write " + shop.warehouse().resolve("silver/cases/orders/keeps_a_row.yaml")
                        + ": it is there already; choose another name, or edit that file\n");
        assertThat(shop.files()).isEqualTo(before);
    }

    @Test
    void aWrongCallIsAUsageErrorThatLeavesNothing() {
        for (List<String> arguments : List.of(
                List.of("table", "orders"),
                List.of("table", "silver.Orders"),
                List.of("table", "silver.../../x"),
                List.of("table", "bronze.orders"),
                List.of("table", "platinum.orders"),
                List.of("table", "silver.orders"),
                List.of("table", "gold.orders"),
                List.of("table", "gold.orders", "--reads", "silver.none"),
                List.of("table", "gold.orders", "--reads", "gold.orders"),
                List.of("table", "gold.orders", "--reads", "features.none"),
                List.of("table", "gold.orders", "--reads", "bronze.orders"),
                List.of("table", "silver.orders", "--reads", "bronze.a,bronze.b"),
                List.of("function", "Short"),
                List.of("function", "a.b"),
                List.of("function", "../x"),
                List.of("seed", "x y"),
                List.of("seed", "gold.x"),
                List.of("source", "orders"),
                List.of("source", "silver.orders", "--file", "shop/orders.csv"),
                List.of("source", "orders", "--file", "../shop/orders.csv"),
                List.of("source", "orders", "--file", "orders.csv"))) {
            Workplace.Said said = shop.tool(
                    Stream.concat(Stream.of("new"), arguments.stream()).toArray(String[]::new));
            assertThat(said.exitCode()).as("exit code of " + arguments).isEqualTo(2);
            assertThat(said.err()).as("message of " + arguments).matches("Cannot [^\n]+: [^\n]+; [^\n]+\n");
            assertThat(shop.files()).isEmpty();
        }
    }

    private Warehouse read() {
        return Definitions.warehouse(Location.of(shop.warehouse()));
    }
}
