// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.drafts.draft.Places;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.models.ask.Limits;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.TokenEstimate;
import org.eltwarehouse.profile.Profiler;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.view.ModelView;
import org.eltwarehouse.testkit.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a view to a proposal in real names. */
class ModelDrafterTest {
    @Test
    void resolvesAliases() {
        Proposal proposal = new ModelDrafter(new FixedModel(Samples.proposal()).session())
                .draft(Samples.VIEW)
                .value()
                .orElseThrow();
        assertThat(proposal.tables()).extracting(ProposedTable::source).containsExactly("member", "payment");
        assertThat(proposal.tables().get(0).columns())
                .extracting(ProposedColumn::source)
                .containsExactly("member_no", "joined");
        assertThat(proposal.tables().get(1).columns())
                .extracting(ProposedColumn::source)
                .containsExactly("paid_by", "amount");
        assertThat(proposal.relationships().get(0).target()).isEqualTo("member");
        assertThat(proposal.dimensions().get(0).source()).isEqualTo("member");
        assertThat(proposal.facts()).extracting(ProposedFact::source).containsExactly("payment");
        assertThat(proposal.questions()).containsExactly("Is an amount ever negative?");
    }

    @Test
    void sendsOnlyAliasesBetweenMarks() {
        FixedModel model = new FixedModel(Samples.proposal());
        new ModelDrafter(model.session()).draft(Samples.VIEW);
        String text = model.questions().get(0).text();
        assertThat(text)
                .contains("table_1")
                .doesNotContain("member_no")
                .doesNotContain("joined")
                .doesNotContain("paid_by");
        String mark = text.lines()
                .filter(line -> line.startsWith("MATERIAL-"))
                .findFirst()
                .orElseThrow();
        assertThat(mark).matches("MATERIAL-[a-z]{12}");
        assertThat(text.split(mark, -1)).hasSize(4);
        assertThat(model.questions().get(0).system()).isEqualTo(ModelDrafter.PROMPT.text());
        assertThat(ModelDrafter.PROMPT.name()).isEqualTo("draft-1");
    }

    @Test
    void noTruncatedAnswerIsAccepted() {
        String whole = Samples.proposal();
        for (int end = 0; end < whole.length(); end++) {
            assertThat(ModelDrafter.SHAPE.parse(whole.substring(0, end)).value())
                    .as("%d", end)
                    .isEmpty();
        }
        assertThat(ModelDrafter.SHAPE.parse(whole).value()).isPresent();
    }

    @Test
    void asksAgainWithCodesAndPlacesOnly() {
        FixedModel model = new FixedModel(
                Samples.proposal("\"column_2\"", "\"ada@example.org\""),
                Samples.proposal("\"scale\": 0", "\"scale\": \"Lovelace\""),
                Samples.proposal());
        assertThat(new ModelDrafter(model.session()).draft(Samples.VIEW).value())
                .isPresent();
        String user = model.questions().get(0).user();
        assertThat(model.questions().get(1).user())
                .isEqualTo(user + "\n\nAn earlier answer was refused. Answer again, whole, without these:\n"
                        + "- UNKNOWN_COLUMN at tables[0].columns[1].source");
        assertThat(model.questions().get(2).user())
                .isEqualTo(user + "\n\nAn earlier answer was refused. Answer again, whole, without these:\n"
                        + "- SHAPE at WRONG_TYPE tables[0].columns[0].scale");
    }

    @Test
    void givesUpAfterTwoRepairs() {
        FixedModel model = new FixedModel("1", "2", "3", Samples.proposal());
        Result<Proposal> result = new ModelDrafter(model.session()).draft(Samples.VIEW);
        assertThat(result.outcome()).isEqualTo(Outcome.UNUSABLE);
        assertThat(result.problems()).containsExactly(new Objection(Objection.Code.SHAPE, "NOT_JSON "));
        assertThat(model.questions()).hasSize(3);
    }

    @Test
    void namesNoMoreThanTenProblems() {
        assertThat(StrictAsker.remark(java.util.Collections.nCopies(50, new Objection(Objection.Code.RANGE, "x")))
                        .lines())
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"key\": [\"member_number\"]|\"key\": []|EMPTY at tables[0].key",
                "\"key\": [\"member_number\"]|\"key\": [\"member_number\", \"member_number\"]|DUPLICATE at tables[0].key[1]",
                "\"key\": [\"member_number\"]|\"key\": [\"column_1\"]|UNKNOWN_COLUMN at tables[0].key[0]",
                "\"keep\": \"most_complete\"|\"keep\": \"newest\"|UNKNOWN_COLUMN at tables[0].newest_by",
                "\"newest_by\": null|\"newest_by\": \"nothing\"|UNKNOWN_COLUMN at tables[0].newest_by",
                "\"line_column\": \"line\"|\"line_column\": \"amount\"|DUPLICATE at tables[1].line_column",
                "\"products\": []|\"products\": [{\"total\": \"t\", \"quantity\": \"q\", \"price\": \"joined_on\"}]|UNKNOWN_COLUMN at tables[0].products[0]",
                "\"products\": []|\"products\": [{\"total\": \"joined_on\", \"quantity\": \"joined_on\", \"price\": \"member_number\"}]|DUPLICATE at tables[0].products[0]",
                "\"versions\": null|\"versions\": {\"start\": \"joined_on\", \"end\": \"left\"}|UNKNOWN_COLUMN at tables[0].versions.end",
                "\"distance\": null|\"distance\": {\"date\": \"joined_on\", \"from\": \"left\", \"days\": 1}|UNKNOWN_COLUMN at tables[0].distance.from",
                "\"source\": \"table_2\"|\"source\": \"table_1\"|DUPLICATE at tables[1].source",
                "\"yyyy-MM-dd\"||EMPTY at tables[0].columns[1].formats",
                "\"scale\": 2|\"scale\": 7|RANGE at tables[1].columns[1].scale",
                "\"from\": 0|\"from\": 256|RANGE at tables[1].columns[0].steps[0].from",
                "\"argument\": \"-\"|\"argument\": \"\"|RANGE at tables[1].columns[0].steps[0].argument",
                "What the column holds| |EMPTY at tables[0].columns[0].description",
                "A row per payment.| |EMPTY at tables[1].grain",
                "\"maximum\": null|\"maximum\": \"now()\"|BAD_TEXT at tables[0].columns[0].maximum",
                "\"target\": \"table_1\"|\"target\": \"table_9\"|UNKNOWN_TABLE at relationships[0].target_column",
                "\"target_column\": \"member_number\"|\"target_column\": \"amount\"|UNKNOWN_COLUMN at relationships[0].target_column",
                "\"surrogate_key\": \"member_key\"|\"surrogate_key\": \"joined_on\"|DUPLICATE at dimensions[0].surrogate_key",
                "\"name\": \"dim_member\"|\"name\": \"Dim Member\"|BAD_NAME at dimensions[0].name",
                "\"natural_key\": [\"member_number\"]|\"natural_key\": []|EMPTY at dimensions[0].natural_key",
                "\"columns\": [\"joined_on\"]|\"columns\": [\"amount\"]|UNKNOWN_COLUMN at dimensions[0].columns[0]",
                "\"lookups\": []|\"lookups\": [{\"table\": \"table_2\", \"column\": \"member_number\", \"target_column\": \"member_number\", \"columns\": [\"member_number\"]}]|DUPLICATE at dimensions[0].lookups[0].columns[0]",
                "\"dimension\": \"dim_member\"|\"dimension\": \"dim_other\"|UNKNOWN_DIMENSION at facts[0].references[0].dimension",
                "\"measures\": [\"amount\"]|\"measures\": [\"joined_on\"]|UNKNOWN_COLUMN at facts[0].measures[0]",
                "\"date_column\": null|\"date_column\": \"joined_on\"|UNKNOWN_COLUMN at facts[0].date_column",
                "\"name\": \"fact_payment\"|\"name\": \"dim_member\"|DUPLICATE at facts[0].name"
            })
    void refuses(String part, String instead, String problem) {
        Proposal proposal = ModelDrafter.SHAPE
                .parse(Samples.proposal(part, instead == null ? "" : instead))
                .value()
                .orElseThrow()
                .proposal();
        List<Objection> problems = ProposalCheck.problems(proposal, Vocabulary.of(Samples.VIEW));
        assertThat(problems).extracting(Objection::toString).contains(problem);
    }

    @Test
    void theSampleItselfHasNoProblem() {
        assertThat(ProposalCheck.problems(Samples.parsed(), Vocabulary.of(Samples.VIEW)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40, 24000", "25, 9000", "3, 12000"})
    void whatIsToldOfAFolderFitsIntoAPrompt(int files, int promptTokens, @TempDir Path folder) {
        Limits limits = limits(promptTokens);
        ModelView view =
                ModelView.of(wide(folder, files), json -> TokenEstimate.of(json) <= ModelDrafter.viewTokens(limits));
        assertThat(ModelDrafter.question(view).promptTokens()).isBetween(promptTokens / 3, promptTokens);
    }

    @Test
    void anAnswerMaySaySomethingAboutEveryColumn(@TempDir Path folder) {
        assertThat(ModelDrafter.question(Samples.VIEW).maxTokens()).isEqualTo(16_000);
        ModelView view = ModelView.of(wide(folder, 30), json -> TokenEstimate.of(json) <= 16_000);
        assertThat(view.columns()).isEqualTo(300);
        assertThat(ModelDrafter.question(view).maxTokens()).isEqualTo(39_000);
    }

    /** Files of ten columns. */
    private static Profile wide(Path folder, int files) {
        Exports out = new Exports(folder);
        String header = "id,customer_id,amount,order_date,note,status,unit_price,quantity,country,updated_at";
        for (int i = 0; i < files; i++) {
            out.file(
                    "s/orders" + i + ".csv",
                    header,
                    30,
                    row -> row + "," + row % 7 + ",12.50,2024-01-31,a note of it,open,3.20,4,DE,2024-02-01");
        }
        return Profiler.profile(Places.of(out.files()));
    }

    private static Limits limits(int promptTokens) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                usual.calls(),
                usual.tokens(),
                usual.money(),
                usual.time(),
                usual.callTime(),
                usual.attempts(),
                usual.longestWait(),
                promptTokens);
    }

    /** Six thousand tokens are the limit for the six main tables. */
    @Test
    void thePromptLeavesRoomForSixTables() {
        int ours =
                ModelDrafter.question(new ModelView("{}", java.util.Map.of())).promptTokens();
        assertThat(ours).isLessThan(3_400);
    }
}
