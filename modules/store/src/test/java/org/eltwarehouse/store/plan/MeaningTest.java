// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.definition.TableDefinition;
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
            {"severity":"fail","check":{"column":"id"}}
            {"severity":"warn","check":{"columns":["id","guest"]}}
            {"severity":"fail","check":{"column":"code","values":["A","B"]}}
            {"severity":"fail","check":{"column":"paid","min":"0","max":null}}
            {"severity":"info","check":{"column":"paid","min":"1","max":"2.50"}}
            {"severity":"fail","check":{"name":"paid_is_even","condition":"paid % 2 = 0"}}
            {"severity":"fail","check":{"column":"guest","table":"gold.guests","references":"guest"}}
            {"severity":"fail","check":{"column":"paid","table":"silver.visits","with":"price"}}
            {"severity":"fail","check":{"table":"silver.visits"}}
            {"severity":"fail","check":{"column":"code","pattern":"A  +"}}
            {"severity":"fail","check":{"min":1,"max":null}}
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
        assertThat(meaning("expectations:\n  - {freshness: {column: day, days: 3}}\n")
                        .usesBusinessDate())
                .isTrue();
    }

    private static Meaning meaning(String checks) {
        return Meaning.of(Documents.fromYaml(TABLE + checks, TableDefinition.class, "visits.yaml")
                .withSql("select * from silver.visits"));
    }
}
