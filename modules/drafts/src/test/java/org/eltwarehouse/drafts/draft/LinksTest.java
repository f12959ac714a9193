// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eltwarehouse.profile.Profiler;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a table a part of another one, and what only looks so; one case for each of the conditions. */
class LinksTest {
    private static final int ROWS = 60;

    @TempDir
    Path folder;

    private final Map<String, Path> files = new TreeMap<>();

    private void file(String table, String header, IntFunction<String> row) throws IOException {
        file(table, header, ROWS, row);
    }

    private void file(String table, String header, int rows, IntFunction<String> row) throws IOException {
        Path file = folder.resolve(table + ".csv");
        Files.writeString(
                file, IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n")));
        files.put("erp/" + table + ".csv", file);
    }

    private Links links() {
        return new Links(Profiler.profile(Places.of(files)));
    }

    private static List<String> arrows(List<Inclusion> links) {
        return links.stream()
                .map(link -> link.table() + "." + link.column() + " -> " + link.target() + "." + link.targetColumn())
                .toList();
    }

    @Test
    void aTableWithOneRowForEachRowOfAnotherIsAPartOfIt() throws IOException {
        file("customers", "customer_no,name", i -> "C" + (1000 + i) + ",Name " + i);
        file("customer_details", "customer_no,colour,size", i -> "C" + (1000 + i) + ",red," + i % 7);
        assertThat(links().extensions()).hasSize(1);
    }

    @Test
    void aCategoryIsNoPartOfTheProductWhoseKeyBeginsWithIt() throws IOException {
        file("categories", "id,label", i -> "AB_" + (100 + i) + ",Label " + i);
        file("products", "prd_key,colour,weight", i -> "AB-" + (100 + i) + "-X" + (20 + i) + ",red," + i);
        assertThat(links().extensions()).isEmpty();
    }

    /** Each article of the list has one price by chance; the other articles have five. */
    @Test
    void anArticleIsNoPartOfItsPricesAndDoesNotReferToThem() throws IOException {
        file("articles", "sku,colour", ROWS / 3, i -> "SK-" + (1000 + i) + "-X,red");
        file("prices", "sku,price", i -> "SK-" + (1000 + (i < ROWS / 3 ? i : ROWS + i / 5)) + "-X," + i);
        Links links = links();
        assertThat(arrows(links.extensions())).isEmpty();
        assertThat(arrows(links.references())).isEmpty();
    }

    @Test
    void anInvoiceIsNoPartOfACustomerWhoHasTheSameNumber() throws IOException {
        file("invoices", "id,amount", i -> "K" + (5000 + i) + "," + i + ".50");
        file("customers", "id,name,city", i -> "K" + (5000 + i) + ",Name " + i + ",Bonn");
        assertThat(arrows(links().extensions())).noneMatch(link -> link.startsWith("invoices"));
    }

    @Test
    void aSupplierIsNoPartOfTheOneProductThatHeDelivers() throws IOException {
        file("suppliers", "supplier_no,city", i -> "S" + (1000 + i) + ",Bonn");
        file(
                "products",
                "product_no,supplier_no,colour",
                i -> "P" + (7000 + i) + ",S" + (1000 + (i * 7) % ROWS) + ",red");
        assertThat(arrows(links().extensions())).isEmpty();
    }
}
