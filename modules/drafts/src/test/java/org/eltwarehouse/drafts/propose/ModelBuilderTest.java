// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.check.NotNull;
import org.eltwarehouse.contract.check.Unique;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.drafts.build.Built;
import org.eltwarehouse.drafts.build.Problem;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.loop.Finding;
import org.eltwarehouse.drafts.loop.FindingCode;
import org.eltwarehouse.drafts.loop.GateKeeper;
import org.eltwarehouse.gate.WarehouseGate;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs by a model under the real gate, and suspicions. */
@ExtendWith(SparkExtension.class)
class ModelBuilderTest {
    private static final String QUESTION =
            "silver.member is not built: joined_on is a date without a format that can be read, and the model wrote no"
                    + " pair that holds (%s). What should stand there?";

    private GateKeeper gate;

    @BeforeEach
    void openTheGate(SparkSession spark) {
        gate = warehouse -> WarehouseGate.judge(spark, warehouse).stream()
                .filter(verdict -> !verdict.accepted())
                .map((Verdict verdict) -> Finding.of(verdict))
                .toList();
    }

    private ModelBuilder builder(FixedModel model) {
        return builder(model, 9);
    }

    private ModelBuilder builder(FixedModel model, int calls) {
        return new ModelBuilder(model.session(entry -> {}, calls), Samples.VIEW, Redactor.standard(), gate);
    }

    private Built build(FixedModel model) {
        return builder(model).attempt(Samples.beyondRules(), Samples.sources());
    }

    private static Optional<TableDefinition> member(Built built) {
        return built.warehouse().layer(Layer.SILVER).stream()
                .filter(table -> table.table().name().equals("member"))
                .findFirst();
    }

    /** What a person is asked about the table as a whole. */
    private static String question(Built built) {
        return built.problems().stream()
                .filter(problem -> problem.refused() && problem.table().equals("silver.member"))
                .map(Problem::question)
                .collect(Collectors.joining());
    }

    @Test
    void whatRulesCanBuildIsNotAskedFor() {
        FixedModel model = new FixedModel();
        Proposal proposal = new RealNames(Vocabulary.of(Samples.VIEW)).in(Samples.parsed());
        assertThat(builder(model).attempt(proposal, Samples.sources()).problems())
                .isEmpty();
        assertThat(model.questions()).isEmpty();
    }

    @Test
    void theModelWritesWhatRulesCannot() {
        FixedModel model = new FixedModel(Samples.pair());
        Built built = build(model);
        assertThat(built.problems()).isEmpty();
        TableDefinition definition = member(built).orElseThrow();
        assertThat(definition.sql())
                .isEqualTo(
                        "select\n    nullif(btrim(member_no), '') as member_number, -- not column_2\n    try_cast(joined as date)"
                                + " as joined_on\nfrom bronze.member");
        assertThat(definition.inputs()).containsExactly(new TableName("bronze", "member"));
        assertThat(definition.repairs().get(0).when()).isEqualTo("joined_on is null and raw.joined is not null");
        assertThat(definition.columns())
                .as("as the proposal says, not as the model does")
                .containsExactly(
                        new Column("member_number", "string", PrivacyClass.IDENTIFIER, "What the column holds")
                                .readFrom("member_no"),
                        new Column("joined_on", "date", PrivacyClass.IDENTIFIER, "What the column holds")
                                .readFrom("joined"));
        assertThat(definition.expectations())
                .extracting(Expectation::check)
                .contains(new Unique(List.of("member_number")), new NotNull("member_number"));
        assertThat(built.warehouse().layer(Layer.GOLD))
                .extracting(TableDefinition::table)
                .as("gold is built over it")
                .contains(TableName.parse("gold.dim_member"), TableName.parse("gold.fact_payment"));
        assertThat(gate.judge(built.warehouse())).isEmpty();
        assertThat(model.questions()).hasSize(1);
        assertThat(model.questions().get(0).user())
                .contains("\"source\" : \"column_1\"")
                .doesNotContain("member_no\"")
                .doesNotContain("\"joined\"");
    }

    @Test
    void theModelWritesWhatTheGateRefusesOfTheRules() {
        GateKeeper real = gate;
        List<String> judged = new ArrayList<>();
        gate = warehouse -> {
            judged.add("once");
            return judged.size() > 1
                    ? real.judge(warehouse)
                    : List.of(new Finding(
                            TableName.parse("silver.member"),
                            null,
                            new FindingCode.OfGate(GateCode.SIZE),
                            null,
                            "is too long",
                            "shorten it"));
        };
        FixedModel model = new FixedModel(Samples.pair());
        Proposal proposal = new RealNames(Vocabulary.of(Samples.VIEW)).in(Samples.parsed());
        Built built = builder(model).attempt(proposal, Samples.sources());
        assertThat(member(built).orElseThrow().sql()).contains("-- not column_2");
        assertThat(model.questions()).hasSize(1);
    }

    @Test
    void aRefusalGoesBackByCodeAndPlaceOnly() {
        FixedModel model =
                new FixedModel(Samples.pair("from bronze.table_1\\nwhere column_1 <> 'Quillane'"), Samples.pair());
        assertThat(member(build(model))).isPresent();
        assertThat(model.questions()).hasSize(2);
        assertThat(model.questions().get(1).user())
                .isEqualTo(
                        model.questions().get(0).user()
                                + "\n\nAn earlier answer was refused. Answer again, whole, without these:\n- REFUSED at 1:1, GATE-ROWS");
    }

    @Test
    void anAnswerThatRepeatsLeavesTheTableOut() {
        String wrong = Samples.pair("from bronze.table_1 where true");
        FixedModel model = new FixedModel(wrong, wrong);
        Built built = build(model);
        assertThat(member(built)).isEmpty();
        assertThat(question(built)).isEqualTo(QUESTION.formatted("REPEATED (REFUSED at 1:1, GATE-ROWS)"));
        assertThat(model.questions()).hasSize(2);
    }

    @Test
    void thereAreTwoRepairsAndNoMore() {
        FixedModel model = new FixedModel(
                Samples.pair("from bronze.table_1 limit 1"),
                Samples.pair("from bronze.table_1 limit 2"),
                Samples.pair("from bronze.table_1 limit 3"),
                Samples.pair());
        Built built = build(model);
        assertThat(question(built)).contains("(UNUSABLE (REFUSED at ");
        assertThat(model.questions()).hasSize(3);
    }

    @Test
    void aTableIsAskedForOnceHoweverOftenTheRestIsBuilt() {
        FixedModel model = new FixedModel(Samples.pair());
        ModelBuilder builder = builder(model);
        Proposal whole = Samples.beyondRules();
        Proposal less = new Proposal(whole.tables(), whole.relationships(), List.of(), List.of(), List.of());
        Built first = builder.attempt(whole, Samples.sources());
        Built second = builder.attempt(less, Samples.sources());
        assertThat(member(second)).isEqualTo(member(first)).isPresent();
        assertThat(model.questions()).hasSize(1);
    }

    @Test
    void aBudgetThatEndsInTheMiddleLeavesTheTableOut() {
        FixedModel model = new FixedModel(Samples.pair("from bronze.table_1 limit 1"), Samples.pair());
        Built built = builder(model, 1).attempt(Samples.beyondRules(), Samples.sources());
        assertThat(model.questions()).hasSize(1);
        assertThat(member(built)).isEmpty();
        assertThat(question(built)).contains("(OUT_OF_CALLS (REFUSED at ");
        assertThat(built.warehouse().layer(Layer.SILVER))
                .extracting(TableDefinition::table)
                .containsExactly(TableName.parse("silver.payment"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from bronze.table_1 where reflect('java.lang.System', 'getenv', 'HOME') is not null",
                "from csv.`/etc/passwd`",
                "from bronze.table_2",
                "from bronze.table_1 cross join bronze.table_1 as other",
                "from bronze.table_1; drop table bronze.table_1",
                "from (select * from bronze.table_1 order by rand() limit 1)",
                "from bronze.table_1 /*+ broadcast */ union all select 'a', null from bronze.table_1"
            })
    void hostileQueriesComeIntoNoDefinition(String from) {
        Built built = build(new FixedModel(Samples.pair(from), Samples.pair(from)));
        assertThat(member(built)).isEmpty();
        assertThat(question(built)).contains("(REPEATED (REFUSED at ").contains(", GATE-");
    }

    @Test
    void aHostileRuleIsRefusedToo() {
        String wrong = Samples.pair()
                .replace("member_number is null", "reflect('java.lang.Runtime', 'getRuntime') is not null");
        Built built = build(new FixedModel(wrong, wrong));
        assertThat(member(built)).isEmpty();
        assertThat(question(built)).contains(", GATE-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"key\": [\"member_number\"]|\"key\": [\"joined_on\"]|OTHER at key",
                "\"key\": [\"member_number\"]|\"key\": []|OTHER at key",
                "\"name\": \"joined_on\"|\"name\": \"joined\"|OTHER at columns[1].name",
                "\"type\": \"date\"|\"type\": \"string\"|OTHER at columns[1].type",
                "\"date\", \"privacy\": \"identifier\"|\"date\", \"privacy\": \"none\"|OTHER at columns[1].privacy",
                "\"date\", \"privacy\": \"identifier\"|\"date\", \"privacy\": \"public\"|SHAPE at UNKNOWN_WORD columns[1].privacy",
                "{\"name\": \"joined_on\"|{\"name\": \"x\", \"type\": \"int\", \"privacy\": \"none\"}, {\"name\": \"joined_on\"|OTHER at columns",
                "missing_number|Missing; drop table|BAD_TEXT at contract",
                "btrim(column_1)|btrim('sk-0123456789abcdefghij')|BAD_TEXT at sql"
            })
    void refusesWhatIsNotWhatTheProposalStates(String part, String instead, String problem) {
        assertThat(Samples.pair()).contains(part);
        String wrong = Samples.pair().replace(part, instead);
        Built built = build(new FixedModel(wrong, wrong));
        assertThat(question(built)).isEqualTo(QUESTION.formatted("REPEATED (" + problem + ")"));
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
