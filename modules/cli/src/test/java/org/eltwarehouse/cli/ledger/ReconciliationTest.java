// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.SharedRun;
import org.eltwarehouse.cli.ledger.SalesLine.Totals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a run over the shipped data against a recomputation that shares no code with it, to the cent. */
class ReconciliationTest {
    private static final String MINUS_ONE = "-1";

    private static Recomputed recomputed;
    private static RunResult run;
    private static Map<String, CSVRecord> customers;
    private static Map<String, CSVRecord> products;

    @BeforeAll
    static void recomputes() {
        recomputed = Recomputed.of(RawFixture.SHIPPED);
        run = SharedRun.result();
        customers = CsvTable.by("customer_key", rows("gold/data/dim_customer.csv"));
        products = CsvTable.by("product_key", rows("gold/data/dim_product.csv"));
    }

    @Test
    void theSampleIsLargeEnoughToProveSomething() {
        assertThat(recomputed.lines()).hasSizeGreaterThan(4_000);
        assertThat(SalesLine.totals(recomputed.lines(), SalesLine::month)).hasSizeGreaterThanOrEqualTo(36);
        assertThat(SalesLine.totals(recomputed.lines(), SalesLine::product)).hasSizeGreaterThan(40);
        assertThat(SalesLine.totals(recomputed.lines(), SalesLine::country)).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silver", "fact", "wide"})
    void everyTableOfLinesAgreesPerMonthProductCountryCustomerAndOrder(String table) {
        List<SalesLine> lines = lines(table);
        for (Function<SalesLine, String> group : List.<Function<SalesLine, String>>of(
                any -> "all",
                SalesLine::month,
                SalesLine::product,
                SalesLine::country,
                SalesLine::customer,
                SalesLine::order,
                line -> line.month() + " " + line.product())) {
            assertThat(SalesLine.totals(lines, group)).isEqualTo(SalesLine.totals(recomputed.lines(), group));
        }
    }

    @Test
    void theMonthlyFiguresAgree() {
        assertAggregate("agg_exec_kpis", row -> row.get("month"), SalesLine::month, true);
    }

    @Test
    void theFiguresPerProductAndMonthAgree() {
        assertAggregate(
                "agg_product_performance",
                row -> product(row) + " " + row.get("month"),
                line -> line.product() + " " + line.month(),
                true);
    }

    @Test
    void theFiguresPerCountryAndMonthAgree() {
        assertAggregate(
                "agg_geo_performance",
                row -> row.get("country") + " " + row.get("month"),
                line -> line.country() + " " + line.month(),
                true);
    }

    @Test
    void theFiguresPerProductAgree() {
        assertAggregate("agg_sales_per_product", ReconciliationTest::product, SalesLine::product, true);
    }

    @Test
    void theFiguresPerCustomerAgree() {
        assertAggregate("agg_sales_per_customer", ReconciliationTest::customer, SalesLine::customer, false);
    }

    @Test
    void derivedFiguresFollowFromTheirParts() {
        for (CSVRecord row : rows("gold/data/agg_exec_kpis.csv")) {
            BigDecimal revenue = new BigDecimal(row.get("revenue"));
            assertThat(new BigDecimal(row.get("margin"))).isEqualTo(revenue.subtract(new BigDecimal(row.get("cost"))));
            assertThat(new BigDecimal(row.get("average_order_value"))).isEqualTo(ratio(revenue, row.get("orders")));
            assertThat(new BigDecimal(row.get("revenue_per_customer"))).isEqualTo(ratio(revenue, row.get("customers")));
        }
    }

    @Test
    void noSoldProductIsUnmatched() {
        assertThat(SalesLine.totals(recomputed.lines(), SalesLine::product)).doesNotContainKey(SalesLine.UNKNOWN);
        assertThat(rows("gold/data/fact_sales.csv"))
                .noneMatch(row -> row.get("product_key").equals(MINUS_ONE));
    }

    @Test
    void everyForeignKeyResolves() {
        List<CSVRecord> fact = rows("gold/data/fact_sales.csv");
        Set<String> days = CsvTable.by("date", rows("gold/data/dim_date.csv")).keySet();
        assertThat(customers.keySet()).containsAll(values(fact, "customer_key"));
        assertThat(products.keySet()).containsAll(values(fact, "product_key"));
        for (String date : List.of("order_date", "shipping_date", "due_date")) {
            Set<String> used = values(fact, date);
            used.remove("");
            assertThat(days).as(date).containsAll(used);
        }
        assertThat(values(rows("gold/data/dim_location.csv"), "country"))
                .containsAll(values(new ArrayList<>(customers.values()), "country"));
    }

    @Test
    void everyCountryHasOneName() {
        Set<String> expected = new HashSet<>(recomputed.countryOfCustomer().values());
        expected.add(SalesLine.UNKNOWN);
        assertThat(values(rows("gold/data/dim_location.csv"), "country")).isEqualTo(expected);
        assertThat(expected)
                .containsExactlyInAnyOrder(
                        "Australia",
                        "Canada",
                        "France",
                        "Germany",
                        "United Kingdom",
                        "United States",
                        SalesLine.UNKNOWN);
    }

    @Test
    void everyCustomerHasTheCountryOfTheErp() {
        Map<String, String> shown = new TreeMap<>();
        customers.values().forEach(row -> shown.put(row.get("customer_id"), row.get("country")));
        Map<String, String> expected = new TreeMap<>(recomputed.countryOfCustomer());
        expected.put(MINUS_ONE, SalesLine.UNKNOWN);
        assertThat(shown).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "dim_customer, gender, Female|Male|n/a",
        "dim_customer, marital_status, Married|Single|n/a",
        "dim_product, product_line, Mountain|Other Sales|Road|Touring|n/a",
        "dim_product, maintenance, No|Yes|n/a",
        "wide_sales_enriched, gender, Female|Male|n/a",
        "wide_sales_enriched, marital_status, Married|Single|n/a",
        "wide_sales_enriched, product_line, Mountain|Other Sales|Road|Touring|n/a"
    })
    void valuesAreReadable(String table, String column, String values) {
        Set<String> seen = values(rows("gold/data/" + table + ".csv"), column);

        assertThat(seen).isSubsetOf(values.split("\\|", -1));
        assertThat(seen).as("with one value only nothing is shown").hasSizeGreaterThan(1);
    }

    private static List<SalesLine> lines(String table) {
        return switch (table) {
            case "silver" ->
                rows("silver/data/sales_details.csv").stream()
                        .map(ReconciliationTest::silverLine)
                        .toList();
            case "fact" ->
                rows("gold/data/fact_sales.csv").stream()
                        .map(row -> goldLine(
                                row,
                                month(row.get("order_date")),
                                products.get(row.get("product_key")).get("product_number"),
                                customers.get(row.get("customer_key")).get("country")))
                        .toList();
            default ->
                rows("gold/data/wide_sales_enriched.csv").stream()
                        .map(row -> goldLine(row, row.get("month"), row.get("product_number"), row.get("country")))
                        .toList();
        };
    }

    private static SalesLine silverLine(CSVRecord row) {
        String customer = row.get("customer_id");
        return new SalesLine(
                row.get("order_number"),
                recomputed.products().contains(row.get("product_number"))
                        ? row.get("product_number")
                        : SalesLine.UNKNOWN,
                recomputed.countryOfCustomer().containsKey(customer) ? customer : SalesLine.UNKNOWN,
                month(row.get("order_date")),
                recomputed.countryOfCustomer().getOrDefault(customer, SalesLine.UNKNOWN),
                new BigDecimal(row.get("sales_amount")),
                Integer.parseInt(row.get("quantity")));
    }

    private static SalesLine goldLine(CSVRecord row, String month, String product, String country) {
        return new SalesLine(
                row.get("order_number"),
                product,
                customer(row),
                month,
                country,
                new BigDecimal(row.get("sales_amount")),
                Integer.parseInt(row.get("quantity")));
    }

    private static void assertAggregate(
            String table, Function<CSVRecord, String> key, Function<SalesLine, String> group, boolean countsCustomers) {
        Map<String, Totals> expected = SalesLine.totals(recomputed.lines(), group);
        Map<String, Totals> shown = new TreeMap<>();
        for (CSVRecord row : rows("gold/data/" + table + ".csv")) {
            Totals whole = expected.getOrDefault(key.apply(row), Totals.of(List.of()));
            shown.put(
                    key.apply(row),
                    new Totals(
                            new BigDecimal(row.get("revenue")),
                            Long.parseLong(row.get("quantity")),
                            row.isMapped("lines") ? Long.parseLong(row.get("lines")) : whole.lines(),
                            Long.parseLong(row.get("orders")),
                            countsCustomers ? Long.parseLong(row.get("customers")) : whole.customers()));
        }
        assertThat(shown).isEqualTo(expected);
        assertThat(rows("gold/data/" + table + ".csv")).hasSameSizeAs(expected.keySet());
    }

    private static String product(CSVRecord row) {
        return products.get(row.get("product_key")).get("product_number");
    }

    private static String customer(CSVRecord row) {
        String id = customers.get(row.get("customer_key")).get("customer_id");
        return id.equals(MINUS_ONE) ? SalesLine.UNKNOWN : id;
    }

    private static String month(String date) {
        return date.isEmpty() ? SalesLine.UNKNOWN : date.substring(0, 7);
    }

    private static BigDecimal ratio(BigDecimal amount, String count) {
        return amount.divide(new BigDecimal(count), 2, java.math.RoundingMode.HALF_UP);
    }

    private static Set<String> values(List<CSVRecord> rows, String column) {
        Set<String> values = new HashSet<>();
        rows.forEach(row -> values.add(row.get(column)));
        return values;
    }

    private static List<CSVRecord> rows(String file) {
        return CsvTable.of(run.folder().resolve(file));
    }
}
