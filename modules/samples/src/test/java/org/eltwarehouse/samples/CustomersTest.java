// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersTest {

    private static WrittenSample sample;

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        sample = WrittenSample.shipped(folder);
    }

    @Test
    void numbersCustomersFromElevenThousand() throws IOException {
        for (CSVRecord row : known()) {
            assertThat(row.get("cst_key"))
                    .isEqualTo("AW000" + row.get("cst_id"))
                    .hasSize(10);
            assertThat(row.get("cst_create_date")).isBetween("2022-01-01", "2025-12-31");
        }
        assertThat(known().get(0).get("cst_id")).isEqualTo("11000");
    }

    @Test
    void givesKeylessRecordsAKeyOfAnotherShape() throws IOException {
        assertThat(sample.crmCustomers().rows())
                .filteredOn(row -> row.get("cst_id").isEmpty())
                .isNotEmpty()
                .allMatch(row -> !row.get("cst_key").startsWith("AW"));
    }

    @Test
    void completesDuplicatedCustomersInTheirNewestRecord() throws IOException {
        Map<String, List<CSVRecord>> byId = new LinkedHashMap<>();
        known().forEach(row ->
                byId.computeIfAbsent(row.get("cst_id"), id -> new ArrayList<>()).add(row));
        byId.values().removeIf(records -> records.size() == 1);
        assertThat(byId).isNotEmpty();
        for (List<CSVRecord> records : byId.values()) {
            records.sort(Comparator.comparing(row -> row.get("cst_create_date")));
            CSVRecord newest = records.remove(records.size() - 1);
            assertThat(filled(newest)).isEqualTo(7);
            assertThat(records).allSatisfy(older -> {
                assertThat(filled(older)).isLessThan(7);
                assertThat(older.get("cst_create_date")).isLessThan(newest.get("cst_create_date"));
            });
        }
    }

    @Test
    void knowsTheSameCustomersInBothSystems() throws IOException {
        List<String> keys =
                known().stream().map(row -> row.get("cst_key")).distinct().toList();
        assertThat(sample.erpCustomers().column("CID").stream().map(key -> key.replace("NAS", "")))
                .containsExactlyElementsOf(keys);
        assertThat(sample.erpLocations().column("CID").stream().map(key -> key.replace("-", "")))
                .containsExactlyElementsOf(keys);
    }

    @Test
    void prefixesAboutSixtyPercentOfTheErpKeys() throws IOException {
        assertThat(sample.erpCustomers().countCells("CID", key -> key.startsWith("NASAW")))
                .isBetween(550, 650);
    }

    @Test
    void bearsCustomersBetween1940And2005OrInTheFuture() throws IOException {
        assertThat(sample.erpCustomers().column("BDATE"))
                .allMatch(date ->
                        (date.compareTo("1940") > 0 && date.compareTo("2006") < 0) || date.compareTo("2050") > 0);
    }

    @Test
    void relatesTheShopsFilesToEachOther() throws IOException {
        assertThat(sample.shopCustomers().column("customer_id"))
                .doesNotHaveDuplicates()
                .containsAll(sample.shopTransactions().column("customer_id"));
        assertThat(sample.shopProducts().column("product_id"))
                .doesNotHaveDuplicates()
                .containsAll(sample.shopTransactions().column("product_id"));
        assertThat(sample.shopTransactions().column("transaction_id")).doesNotHaveDuplicates();
    }

    private static List<CSVRecord> known() throws IOException {
        return sample.crmCustomers().rows().stream()
                .filter(row -> !row.get("cst_id").isEmpty())
                .toList();
    }

    private static long filled(CSVRecord row) {
        return row.toList().stream().filter(cell -> !cell.isBlank()).count();
    }
}
