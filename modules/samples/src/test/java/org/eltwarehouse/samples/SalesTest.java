// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesTest {

    private static WrittenSample sample;
    private static CsvTable sales;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        sample = WrittenSample.shipped(folder);
        sales = sample.crmSales();
    }

    @Test
    void namesProductsThatExist() throws IOException {
        List<String> numbers = sample.crmProducts().column("prd_key").stream()
                .map(key -> key.substring(6))
                .toList();
        assertThat(numbers).containsAll(sales.column("sls_prd_key"));
    }

    @Test
    void namesCustomersThatExist() throws IOException {
        assertThat(new HashSet<>(sample.crmCustomers().column("cst_id"))).containsAll(sales.column("sls_cust_id"));
    }

    @Test
    void keepsOrdersSmallAndWithoutRepeatedProducts() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<String, String> customers = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (CSVRecord row : sales.rows()) {
            String order = row.get("sls_ord_num");
            assertThat(seen.add(order + " " + row.get("sls_prd_key"))).as(order).isTrue();
            lines.merge(order, 1, Integer::sum);
            String customer = row.get("sls_cust_id");
            customers.putIfAbsent(order, customer);
            assertThat(customer).as(order).isEqualTo(customers.get(order));
        }
        assertThat(lines.keySet()).allMatch(order -> order.matches("SO\\d{5,}"));
        assertThat(lines).containsKey("SO43697");
        assertThat(lines.values()).containsOnly(1, 2, 3, 4);
    }

    @Test
    void shipsSevenDaysAndFallsDueTwelveDaysAfterTheOrder() {
        for (CSVRecord row : sales.rows()) {
            LocalDate ordered = shipped(row).minusDays(7);
            assertThat(day(row.get("sls_due_dt"))).isEqualTo(ordered.plusDays(12));
            if (row.get("sls_order_dt").length() == 8) {
                assertThat(day(row.get("sls_order_dt"))).isEqualTo(ordered);
            }
        }
    }

    @Test
    void coversEveryMonthOfTheThreeYearsToTheLastDay() {
        TreeSet<YearMonth> months = new TreeSet<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        sales.rows().forEach(row -> {
            LocalDate ordered = shipped(row).minusDays(7);
            months.add(YearMonth.from(ordered));
            days.add(ordered);
        });
        assertThat(months).hasSize(36).startsWith(YearMonth.of(2023, 1)).endsWith(YearMonth.of(2025, 12));
        assertThat(days.last()).isEqualTo("2025-12-31");
    }

    @Test
    void keepsEveryAmountRecoverable() {
        BigDecimal revenue = BigDecimal.ZERO;
        for (CSVRecord row : sales.rows()) {
            BigDecimal quantity = new BigDecimal(row.get("sls_quantity"));
            BigDecimal price = amount(row.get("sls_price")).abs();
            if (price.signum() == 0) {
                price = amount(row.get("sls_sales")).divide(quantity, 2, RoundingMode.UNNECESSARY);
            }
            assertThat(price).isPositive();
            revenue = revenue.add(price.multiply(quantity));
        }
        assertThat(revenue).isEqualByComparingTo("2194817.70");
    }

    private static LocalDate shipped(CSVRecord row) {
        return day(row.get("sls_ship_dt"));
    }

    private static LocalDate day(String digits) {
        return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static BigDecimal amount(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
