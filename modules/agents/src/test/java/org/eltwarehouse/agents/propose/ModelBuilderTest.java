package org.eltwarehouse.agents.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eltwarehouse.agents.ask.Outcome;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs and suspicions by a model. */
class ModelBuilderTest {
    private static final String PAIR = """
            {"sql": "select\\n    column_1 as member_number, -- not column_2\\n    try_cast(column_2 as date) as joined_on,\\n    'column_1' as note\\nfrom bronze.table_1",
             "grain": "A row per member.", "key": ["member_number"],
             "columns": [
               {"name": "member_number", "type": "string", "privacy": "identifier", "description": "Number"},
               {"name": "joined_on", "type": "date", "privacy": "quasi", "description": "First day"},
               {"name": "note", "type": "string", "privacy": "none", "description": "A note"}],
             "rejects": [{"rule": "missing_number", "when": "member_number is null"}],
             "repairs": [{"rule": "odd_day", "when": "joined_on is null and raw.column_2 is not null"}],
             "deduplicate_by": ["member_number"], "deduplicate_order": ["joined_on asc"]}""";

    private static Result<TableDefinition> build(FixedModel model) {
        return new ModelBuilder(model.session())
                .build(
                        new RealNames(Vocabulary.of(Samples.VIEW))
                                .in(Samples.parsed())
                                .tables()
                                .get(0),
                        Samples.VIEW);
    }

    @Test
    void putsRealNamesIntoTheQueryAndItsRules() {
        FixedModel model = new FixedModel(PAIR);
        TableDefinition definition = build(model).value().orElseThrow();
        assertThat(definition.table()).isEqualTo(new TableName("silver", "member"));
        assertThat(definition.inputs()).containsExactly(new TableName("bronze", "member"));
        assertThat(definition.sql())
                .isEqualTo(
                        "select\n    member_no as member_number, -- not column_2\n    try_cast(joined as date) as joined_on,\n"
                                + "    'column_1' as note\nfrom bronze.member");
        assertThat(definition.repairs().get(0).when()).isEqualTo("joined_on is null and raw.joined is not null");
        assertThat(definition.columns()).extracting(Column::name).containsExactly("member_number", "joined_on", "note");
        assertThat(definition.deduplicate().by()).containsExactly("member_number");
        assertThat(model.questions().get(0).user())
                .contains("\"source\" : \"column_1\"")
                .doesNotContain("member_no\"")
                .doesNotContain("\"joined\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"key\": [\"member_number\"]|\"key\": [\"x\"]|UNKNOWN_COLUMN at key[0]",
                "\"key\": [\"member_number\"]|\"key\": []|EMPTY at key",
                "\"name\": \"note\"|\"name\": \"column_1\"|BAD_NAME at columns[2].name",
                "\"name\": \"note\"|\"name\": \"No te\"|BAD_NAME at columns[2].name",
                "\"name\": \"note\"|\"name\": \"joined_on\"|BAD_TEXT at contract",
                "\"type\": \"date\"|\"type\": \"binary\"|BAD_TEXT at contract",
                "missing_number|Missing; drop table|BAD_TEXT at contract",
                "\"privacy\": \"none\"|\"privacy\": \"public\"|SHAPE at UNKNOWN_WORD columns[2].privacy",
                "A row per member.|A row per\\u0007member.|SHAPE at BAD_CHARACTER grain"
            })
    void refuses(String part, String instead, String problem) {
        String wrong = PAIR.replace(part, instead);
        Result<TableDefinition> result = build(new FixedModel(wrong, wrong));
        assertThat(result.outcome()).isEqualTo(Outcome.REPEATED);
        assertThat(result.problems()).extracting(Problem::toString).contains(problem);
    }

    @Test
    void namesAreReplacedOnlyWhereSqlSeesThem() {
        SqlNames names = new SqlNames(Vocabulary.of(Samples.VIEW), "table_1");
        assertThat(names.in(
                        "column_1, 'it''s column_1', \"column_1\", `column_1`, /* column_1 */ xcolumn_1, column_10"))
                .isEqualTo(
                        "member_no, 'it''s column_1', \"column_1\", `column_1`, /* column_1 */ xcolumn_1, column_10");
        assertThat(names.in("'open column_1")).isEqualTo("'open member_no");
        assertThat(names.in("amount $1 \\")).isEqualTo("amount $1 \\");
    }

    @Test
    void suspicionsSpeakOfKnownColumnsInRealNames() {
        String good =
                "{\"suspicions\":[{\"table\":\"table_1\",\"column\":\"column_2\",\"kind\":\"type\",\"remark\":\"0.02 are no dates.\"}]}";
        assertThat(new ModelQuality(new FixedModel(good).session())
                        .judge(Samples.VIEW)
                        .value())
                .contains(List.of(new Suspicion("member", "joined", Suspicion.Kind.TYPE, "0.02 are no dates.")));
        assertThat(new ModelQuality(new FixedModel("{\"suspicions\":[]}").session())
                        .judge(Samples.VIEW)
                        .value())
                .contains(List.of());
        for (String wrong : List.of(
                good.replace("column_2", "column_9"),
                good.replace("table_1", "member"),
                good.replace("0.02 are no dates.", " "),
                good.replace("\"type\"", "\"sql\""),
                good.replace("0.02", "x".repeat(400)))) {
            assertThat(new ModelQuality(new FixedModel(wrong, wrong).session())
                            .judge(Samples.VIEW)
                            .outcome())
                    .as(wrong)
                    .isEqualTo(Outcome.REPEATED);
        }
    }
}
