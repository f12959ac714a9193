// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cases.CaseFile;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.eltwarehouse.sparkkit.TableCases;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What built definitions make of given rows; expectations are worked out by hand. */
@ExtendWith(SparkExtension.class)
class BuiltTablesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/shop");

    @TestFactory
    Stream<DynamicTest> everyCaseHolds(SparkSession spark) throws IOException {
        Warehouse shop = new RuleBuilder()
                .attempt(ShopDraft.proposal(), ShopDraft.sources())
                .warehouse();
        TableCases cases = new TableCases(spark, shop);
        List<Path> files;
        try (Stream<Path> found = Files.walk(CASES)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(7);
        return files.stream()
                .map(file ->
                        DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> check(cases, shop, file)));
    }

    private static void check(TableCases cases, Warehouse shop, Path file) {
        TableName table = TableName.parse(CASES.relativize(file).getParent().toString());
        cases.check(
                shop.table(table).orElseThrow(),
                new CaseFile(Location.of(file), CASES.relativize(file).toString(), table));
    }
}
