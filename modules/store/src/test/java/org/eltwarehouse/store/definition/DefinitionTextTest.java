// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.DefinitionText;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DefinitionTextTest {
    @TestFactory
    Stream<DynamicTest> everyShippedDefinitionReadsAsItWasWritten() {
        Stream<DynamicTest> sources = Definitions.sources(resources("bronze")).stream()
                .map(source -> DynamicTest.dynamicTest(
                        source.table().toString(),
                        () -> assertThat(Documents.fromYaml(DefinitionText.yaml(source), SourceContract.class, "text"))
                                .isEqualTo(source)));
        Stream<DynamicTest> tables = Stream.of(
                        Definitions.tables(resources("silver"), Layer.SILVER),
                        Definitions.tables(resources("gold"), Layer.GOLD),
                        Definitions.tables(resources("ml"), Layer.FEATURES))
                .flatMap(List::stream)
                .map(table -> DynamicTest.dynamicTest(
                        table.table().toString(),
                        () -> assertThat(Documents.fromYaml(DefinitionText.yaml(table), TableDefinition.class, "text")
                                        .withSql(table.sql()))
                                .isEqualTo(table)));
        return Stream.concat(sources, tables);
    }

    @Test
    void whatHasItsDefaultIsLeftOut() {
        TableDefinition table =
                Definitions.tables(resources("silver"), Layer.SILVER).get(0);

        assertThat(DefinitionText.yaml(table))
                .contains("table: silver.", "not_null")
                .doesNotContain("severity: fail", "optional: false", "protected: false", "sql:");
    }

    private static Location resources(String module) {
        return Location.of(Path.of("..", module, "src", "main", "resources"));
    }
}
