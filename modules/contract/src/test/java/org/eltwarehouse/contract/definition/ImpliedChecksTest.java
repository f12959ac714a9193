// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.check.Unique;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.junit.jupiter.api.Test;

/** A key names rows, so none of its columns is null; a contract need not say it. */
class ImpliedChecksTest {
    private static final String YAML = """
            table: gold.lines
            grain: One row per line.
            inputs: [silver.lines]
            key: [number, line]
            columns:
              - {name: number, privacy: none, description: Number}
              - {name: line, type: int, privacy: none, description: Line}
            """;

    @Test
    void aKeyImpliesThatItsColumnsAreNotNull() {
        assertThat(table("").judged())
                .containsExactly(
                        new Expectation(new NotNull("number"), Severity.FAIL),
                        new Expectation(new NotNull("line"), Severity.FAIL));
    }

    @Test
    void whatIsWrittenStandsAsItIsWritten() {
        TableDefinition table =
                table("expectations:\n  - {unique: [number, line]}\n  - {not_null: line, severity: warn}\n");

        assertThat(table.judged())
                .containsExactly(
                        new Expectation(new NotNull("number"), Severity.FAIL),
                        new Expectation(new Unique(List.of("number", "line")), Severity.FAIL),
                        new Expectation(new NotNull("line"), Severity.WARN));
        assertThat(table.checks(NotNull.class)).containsExactly(new NotNull("number"), new NotNull("line"));
    }

    @Test
    void whatIsImpliedIsNotWrittenIntoTheText() {
        TableDefinition table = table("");

        assertThat(DefinitionText.yaml(table)).doesNotContain("not_null");
        assertThat(DefinitionReader.table(DefinitionText.yaml(table), "gold/lines.yaml"))
                .isEqualTo(table);
    }

    private static TableDefinition table(String more) {
        return DefinitionReader.table(YAML + more, "gold/lines.yaml");
    }
}
