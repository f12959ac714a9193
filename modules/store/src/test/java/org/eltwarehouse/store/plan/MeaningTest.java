// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.junit.jupiter.api.Test;

/** The texts behind fingerprints: who changes one makes every run of the past look different. */
class MeaningTest {
    private static final String TABLE = """
            table: gold.visits
            grain: One row per visit.
            inputs: [silver.visits, gold.guests]
            key: [id]
            columns:
              - {name: id, type: bigint, privacy: none, description: Number}
              - {name: guest, type: bigint, privacy: identifier, description: Guest}
              - {name: paid, type: "decimal(18,2)", privacy: none, description: Paid}
              - {name: day, type: date, privacy: none, description: Day}
              - {name: code, privacy: none, description: Code}
            """;

    private static final String CHECKS = """
            expectations:
              - {not_null: id}
              - {unique: [id, guest], severity: warn}
              - {accepted_values: {column: code, values: [A, B]}}
              - {range: {column: paid, min: 0}}
              - {range: {column: paid, min: "1", max: "2.50"}, severity: info}
              - {holds: {name: paid_is_even, condition: "paid  %  2 = 0 -- of course"}}
              - {foreign_key: {column: guest, table: gold.guests, references: guest}}
              - {reconciles: {column: paid, table: silver.visits, with: price}}
              - {same_rows: silver.visits}
              - {matches: {column: code, pattern: "A  +"}}
              - {row_count: {min: 1}}
            """;

    private static final String TEXTS = """
            ["not_null",{"column":"id"},"fail"]
            ["unique",{"columns":["id","guest"]},"warn"]
            ["accepted_values",{"column":"code","values":["A","B"]},"fail"]
            ["range",{"column":"paid","min":"0","max":null},"fail"]
            ["range",{"column":"paid","min":"1","max":"2.50"},"info"]
            ["holds",{"name":"paid_is_even","condition":"paid % 2 = 0"},"fail"]
            ["foreign_key",{"column":"guest","table":"gold.guests","references":"guest"},"fail"]
            ["reconciles",{"column":"paid","table":"silver.visits","with":"price"},"fail"]
            ["same_rows",{"table":"silver.visits"},"fail"]
            ["matches",{"column":"code","pattern":"A  +"},"fail"]
            ["row_count",{"min":1,"max":null},"fail"]
            """;

    @Test
    void everyKindOfCheckKeepsItsText() {
        JsonNode all = Documents.fromJson(meaning(CHECKS).all(), JsonNode.class, "meaning");
        assertThat(all.get(2).get(3))
                .extracting(JsonNode::toString)
                .containsExactlyElementsOf(TEXTS.lines().toList());
    }

    @Test
    void aCheckAgainstTheBusinessDateDependsOnIt() {
        assertThat(meaning("").usesBusinessDate()).isFalse();
        assertThat(meaning(CHECKS).usesBusinessDate()).isFalse();
        Meaning fresh = meaning("expectations:\n  - {freshness: {column: day, days: 3}}\n");
        assertThat(fresh.usesBusinessDate()).isTrue();
        assertThat(fresh.rowsUseBusinessDate()).as("its rows do not").isFalse();
    }

    private static Meaning meaning(String checks) {
        TableDefinition table =
                DefinitionReader.table(TABLE + checks, "visits.yaml").withSql("select * from silver.visits");
        return Meaning.of(table, FunctionSet.NONE);
    }
}
