// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cases.SparkExtension;
import org.eltwarehouse.cases.TableCase;
import org.eltwarehouse.cases.TableCases;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
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
                .map(file -> DynamicTest.dynamicTest(
                        CASES.relativize(file).toString(),
                        () -> cases.check(
                                table(shop, CASES.relativize(file).getParent().toString()),
                                Documents.fromYaml(Files.readString(file), TableCase.class, file.toString()))));
    }

    private static TableDefinition table(Warehouse shop, String name) {
        return shop.table(TableName.parse(name)).orElseThrow();
    }
}
