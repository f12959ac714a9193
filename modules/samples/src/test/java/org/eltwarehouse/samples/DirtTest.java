// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of dirt that the sample promises occurs in what is shipped. */
class DirtTest {

    private static final Map<String, Integer> COUNTS = new LinkedHashMap<>();
    private static WrittenSample sample;

    @BeforeAll
    static void count(@TempDir Path folder) throws IOException {
        sample = WrittenSample.shipped(folder);
        countCrmCustomers(sample.crmCustomers());
        countErpCustomers(sample.erpCustomers());
        countCountries(sample.erpLocations());
        countProducts(sample.crmProducts(), Set.copyOf(sample.erpCategories().column("ID")));
        countSales(sample.crmSales());
    }

    @TestFactory
    Stream<DynamicTest> occurs() {
        return COUNTS.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind.getKey() + ": " + kind.getValue(),
                        () -> assertThat(kind.getValue()).isPositive()));
    }

    @Test
    void givesContradictoryAndComplementaryGenders() throws IOException {
        Map<String, String> erp = new LinkedHashMap<>();
        for (CSVRecord row : sample.erpCustomers().rows()) {
            erp.put(row.get("CID").replace("NAS", ""), letter(row.get("GEN")));
        }
        Map<String, Long> pairs = sample.crmCustomers().rows().stream()
                .filter(row -> !row.get("cst_id").isEmpty())
                .map(row -> kindOfPair(letter(row.get("cst_gndr")), erp.get(row.get("cst_key"))))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertThat(pairs.keySet())
                .containsExactlyInAnyOrder("same", "contradictory", "only CRM", "only ERP", "neither");
        assertThat(pairs.get("contradictory")).isLessThan(30);
    }

    private static String kindOfPair(String crm, String erp) {
        if (crm.equals(erp)) {
            return crm.isEmpty() ? "neither" : "same";
        }
        return crm.isEmpty() ? "only ERP" : erp.isEmpty() ? "only CRM" : "contradictory";
    }

    private static String letter(String text) {
        return text.isBlank() ? "" : text.strip().substring(0, 1);
    }

    private static void countCrmCustomers(CsvTable customers) {
        COUNTS.put("empty id with junk key", customers.countCells("cst_id", String::isEmpty));
        long ids = customers.column("cst_id").stream().distinct().count() - 1;
        COUNTS.put("older customer records", (int)
                (customers.rows().size() - ids - customers.countCells("cst_id", String::isEmpty)));
        COUNTS.put("blanks around first names", customers.countCells("cst_firstname", DirtTest::hasBlanks));
        COUNTS.put("blanks around last names", customers.countCells("cst_lastname", DirtTest::hasBlanks));
        COUNTS.put("first names with letters beyond ASCII", customers.countCells("cst_firstname", DirtTest::isForeign));
        COUNTS.put("last names with letters beyond ASCII", customers.countCells("cst_lastname", DirtTest::isForeign));
        COUNTS.put("blanks around marital statuses", customers.countCells("cst_marital_status", DirtTest::hasBlanks));
        countGenders("CRM", customers, "cst_gndr");
        COUNTS.put(
                "CRM marital status missing",
                customers.count(row -> !row.get("cst_id").isEmpty()
                        && row.get("cst_marital_status").isBlank()));
    }

    private static void countErpCustomers(CsvTable customers) {
        COUNTS.put("NASAW keys", customers.countCells("CID", key -> key.startsWith("NASAW")));
        COUNTS.put("plain AW keys", customers.countCells("CID", key -> key.startsWith("AW")));
        COUNTS.put(
                "birth dates in the future", customers.countCells("BDATE", date -> date.compareTo("2026-01-01") > 0));
        COUNTS.put("birth dates in year 9999", customers.countCells("BDATE", date -> date.startsWith("9999")));
        countGenders("ERP", customers, "GEN");
    }

    private static void countGenders(String system, CsvTable customers, String column) {
        for (String spelling : List.of("M", "F", "Male", "Female")) {
            COUNTS.put(system + " gender " + spelling, customers.countCells(column, spelling::equals));
        }
        COUNTS.put(
                system + " gender with trailing blanks",
                customers.countCells(column, text -> text.endsWith(" ") && !text.isBlank()));
        COUNTS.put(system + " gender empty", customers.countCells(column, String::isEmpty));
        COUNTS.put(system + " gender of blanks only", customers.countCells(column, DirtTest::isOnlyBlanks));
    }

    private static void countCountries(CsvTable locations) {
        for (String spelling : List.of(
                "Germany", "DE", "US", "USA", "United States", "France", "United Kingdom", "Australia", "Canada", "")) {
            COUNTS.put("country '" + spelling + "'", locations.countCells("CNTRY", spelling::equals));
        }
        COUNTS.put("country of blanks only", locations.countCells("CNTRY", DirtTest::isOnlyBlanks));
        COUNTS.put("blanks around countries", locations.countCells("CNTRY", DirtTest::hasBlanks));
    }

    private static void countProducts(CsvTable products, Set<String> categories) {
        COUNTS.put(
                "product versions after the first",
                products.rows().size() - Set.copyOf(products.column("prd_key")).size());
        COUNTS.put(
                "product ends before starts",
                products.count(row -> !row.get("prd_end_dt").isEmpty()
                        && row.get("prd_end_dt").compareTo(row.get("prd_start_dt")) < 0));
        COUNTS.put("costs empty", products.countCells("prd_cost", String::isEmpty));
        COUNTS.put("lines with trailing blanks", products.countCells("prd_line", DirtTest::hasBlanks));
        COUNTS.put("lines empty", products.countCells("prd_line", String::isEmpty));
        COUNTS.put("lines of blanks only", products.countCells("prd_line", DirtTest::isOnlyBlanks));
        COUNTS.put("product names with trailing blanks", products.countCells("prd_nm", DirtTest::hasBlanks));
        COUNTS.put("product names with a comma", products.countCells("prd_nm", name -> name.contains(",")));
        COUNTS.put("products with category CO_PE", products.countCells("prd_key", key -> key.startsWith("CO-PE")));
        COUNTS.put(
                "products without a category entry",
                products.countCells(
                        "prd_key",
                        key -> !categories.contains(key.substring(0, 5).replace('-', '_'))));
    }

    private static void countSales(CsvTable sales) throws IOException {
        Map<String, String> firstStart = new LinkedHashMap<>();
        for (CSVRecord version : sample.crmProducts().rows()) {
            firstStart.merge(
                    version.get("prd_key").substring(6),
                    version.get("prd_start_dt").replace("-", ""),
                    (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
        COUNTS.put(
                "sales before the first version starts",
                sales.count(row -> row.get("sls_ship_dt").compareTo(firstStart.get(row.get("sls_prd_key"))) < 0));
        COUNTS.put("order dates 0", sales.countCells("sls_order_dt", "0"::equals));
        COUNTS.put("order dates with 4 digits", sales.countCells("sls_order_dt", date -> date.length() == 4));
        COUNTS.put("order dates with 5 digits", sales.countCells("sls_order_dt", date -> date.length() == 5));
        for (String column : List.of("sls_sales", "sls_price")) {
            COUNTS.put(column + " empty", sales.countCells(column, String::isEmpty));
            COUNTS.put(column + " zero", sales.countCells(column, "0"::equals));
            COUNTS.put(column + " negative", sales.countCells(column, amount -> amount.startsWith("-")));
        }
        COUNTS.put("sales not quantity times price", sales.count(DirtTest::disagrees));
        COUNTS.put("prices without cents", sales.countCells("sls_price", price -> price.matches("[1-9]\\d*")));
        COUNTS.put("prices with cents", sales.countCells("sls_price", price -> price.matches("\\d+\\.\\d\\d")));
    }

    private static boolean disagrees(CSVRecord row) {
        String sales = row.get("sls_sales");
        String price = row.get("sls_price");
        if (sales.isEmpty() || price.isEmpty() || sales.startsWith("-") || price.startsWith("-")) {
            return false;
        }
        if (sales.equals("0") || price.equals("0")) {
            return false;
        }
        BigDecimal product = new BigDecimal(price).multiply(new BigDecimal(row.get("sls_quantity")));
        return product.compareTo(new BigDecimal(sales)) != 0;
    }

    private static boolean hasBlanks(String text) {
        return !text.isBlank() && !text.strip().equals(text);
    }

    private static boolean isOnlyBlanks(String text) {
        return !text.isEmpty() && text.isBlank();
    }

    private static boolean isForeign(String text) {
        return text.chars().anyMatch(character -> character > 127);
    }
}
