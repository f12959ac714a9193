// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.DefinitionText;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DefinitionTextTest {
    private static final Location WAREHOUSE = Location.of(Path.of("..", "warehouse"));

    @TestFactory
    Stream<DynamicTest> everyShippedDefinitionReadsAsItWasWritten() {
        Stream<DynamicTest> sources = Definitions.sources(WAREHOUSE).stream()
                .map(source -> DynamicTest.dynamicTest(
                        source.table().toString(),
                        () -> assertThat(DefinitionReader.source(DefinitionText.yaml(source), "text"))
                                .isEqualTo(source)));
        Stream<DynamicTest> tables = Stream.of(
                        Definitions.tables(WAREHOUSE, Layer.SILVER),
                        Definitions.tables(WAREHOUSE, Layer.GOLD),
                        Definitions.tables(WAREHOUSE, Layer.FEATURES))
                .flatMap(List::stream)
                .map(table -> DynamicTest.dynamicTest(
                        table.table().toString(),
                        () -> assertThat(DefinitionReader.table(DefinitionText.yaml(table), "text")
                                        .withSql(table.sql()))
                                .isEqualTo(table)));
        return Stream.concat(sources, tables);
    }

    @Test
    void whatHasItsDefaultIsLeftOut() {
        TableDefinition table = Definitions.tables(WAREHOUSE, Layer.SILVER).get(0);

        assertThat(DefinitionText.yaml(table))
                .contains("table: silver.", "not_null")
                .doesNotContain("severity: fail", "optional: false", "protected: false", "sql:");
    }
}
