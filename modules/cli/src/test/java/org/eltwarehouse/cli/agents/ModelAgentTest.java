// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.drafts.desk.ShippedAgents;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.loop.EndState;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.Provenance;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.models.ask.TokenEstimate;
import org.eltwarehouse.models.audit.AuditCheck;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.view.ModelView;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A model that drafts, from the question to the run; and what happens where it does not. */
@Tag("slow")
class ModelAgentTest extends ModelledShop {
    @Test
    void aDraftOfAModelIsReviewedApprovedAndRun() throws IOException {
        try (FakeModel model = FakeModel.drafting(profile(shop.raw()))) {
            RunResult drafted = draft(model.settings(), "--agent", "model");
            assertThat(drafted.err()).isEmpty();
            assertThat(model.requests()).hasSize(3);
        }
        DraftFolder draft = newest();
        Provenance provenance = draft.provenance();
        assertThat(provenance.drafter()).isEqualTo("model " + FakeModel.NAME);
        assertThat(provenance.prompt()).isNotNull();
        assertThat(provenance.model().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(provenance.model().calls()).isEqualTo(3);
        assertThat(provenance.model().costMicros()).isPositive();
        AuditCheck check = AuditCheck.of(Location.of(log()));
        assertThat(check.findings()).isEmpty();
        assertThat(check.lines()).isEqualTo(3);
        assertThat(Files.readString(log()))
                .contains("profile:" + provenance.profile().hex().substring(0, 12))
                .contains(provenance.prompt().hex());
        assertThat(agents(Map.of(), "review").out())
                .contains("drafted by model " + FakeModel.NAME)
                .contains("Model " + FakeModel.NAME + ": ANSWERED after 3 calls")
                .contains("Two units may be mixed");
        assertThat(everythingKept()).doesNotContain(FakeModel.KEY);

        assertThat(agents(Map.of(), "approve", draft.id(), "--by", "Anna").err())
                .isEmpty();
        RunResult run = shop.run("a-run").completed();
        assertThat(run.table(Step.SILVER, "silver.orders").rows()).isEqualTo(121);
        assertThat(run.text("reports/final_expose.md")).contains("model " + FakeModel.NAME);
        PinAudit audit = Documents.fromJson(agents(Map.of(), "audit", "--json").out(), PinAudit.class, "audit");
        assertThat(audit.questions()).isEqualTo(3);
        assertThat(audit.log()).isEqualTo(check.head());
        assertThat(provenance.model().log().hex()).isEqualTo(check.head());

        Files.writeString(log(), Files.readString(log()).replaceFirst("(?i)\"answered\"", "\"refused\""));
        RunResult tampered = agents(Map.of(), "audit");
        assertThat(tampered.exitCode()).isEqualTo(2);
        assertThat(tampered.err()).startsWith("Cannot trust ").contains("BROKEN_CHAIN at line 2");
    }

    @Test
    void aModelThatAnswersWithAPartOfTheTablesIsNotLetInUnseen() {
        Profile profile = profile(shop.raw());
        Proposal whole = new RuleDrafter().draft(profile);
        Proposal part = new Proposal(
                whole.tables().stream()
                        .filter(table -> table.source().equals("customers"))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        try (FakeModel model = FakeModel.drafting(profile, part)) {
            RunResult drafted =
                    agents(model.settings(), "draft", "--raw", shop.raw().toString(), "--agent", "model");
            assertThat(drafted.exitCode()).isEqualTo(1);
            assertThat(drafted.out()).contains("DRAFT-NO-SILVER");
        }
        assertThat(newest().provenance().set()).isEqualTo("raw");
        assertThat(agents(Map.of(), "check", newest().id()).out()).contains("DRAFT-NO-SILVER");
        RunResult run = shop.run("none", "--agents", "auto");
        assertThat(run.out()).contains(" does not run without a review: " + EndState.DOUBTFUL.words());
        assertThat(run.exitCode()).as("no definition applies to these files").isEqualTo(1);
        assertThat(agents(Map.of(), "pins").out()).isEqualTo("Nothing is pinned\n");
    }

    @Test
    void aServerThatRefusesLeavesTheDraftToTheRules() throws IOException {
        try (FakeModel model = FakeModel.refusing(401)) {
            Path old = shop.artifacts().resolve("agents/texts/2020-01-01");
            Files.createDirectories(old);
            Files.writeString(old.resolve("0.txt"), "kept for too long");
            RunResult drafted = draft(model.settings());
            assertThat(drafted.err()).isEmpty();
            assertThat(drafted.out())
                    .contains("The agent model " + FakeModel.NAME + " made no draft: Cannot draft with the model "
                            + FakeModel.NAME + ": KEY_REFUSED; ")
                    .doesNotContain(FakeModel.KEY);
            assertThat(old).doesNotExist();
            assertThat(newest().provenance().drafter()).isEqualTo("rules");
            assertThat(newest().provenance().model().outcome()).isEqualTo(Outcome.KEY_REFUSED);
            assertThat(Files.readString(Path.of(newest().review().toString())))
                    .contains("KEY_REFUSED after 1 calls")
                    .contains("Rules took its place");
            assertThat(AuditCheck.of(Location.of(log())).lines()).isEqualTo(1);

            RunResult alone = draft(model.settings(), "--agent", "model");
            assertThat(alone.exitCode()).isEqualTo(2);
            assertThat(alone.err()).startsWith("Cannot draft with the model " + FakeModel.NAME + ": KEY_REFUSED; ");
            assertThat(everythingKept()).doesNotContain(FakeModel.KEY);
        }
    }

    private RunResult start(FakeModel model, String mode) {
        Map<String, String> environment = new HashMap<>(model.settings());
        environment.put(Environment.SALT, RunResult.SALT);
        return RunResult.of(
                environment,
                shop.artifacts(),
                "--raw",
                shop.raw().toString(),
                "--artifacts",
                shop.artifacts().toString(),
                "--run-id",
                RunResult.RUN,
                "--master",
                "local[2]",
                "--agents",
                mode);
    }

    @Test
    void aStartThatProposesAsksTheModelFirst() {
        try (FakeModel model = FakeModel.refusing(403)) {
            RunResult run = start(model, "propose");
            assertThat(run.out()).contains(": NOT_ALLOWED; ").contains(" waits for a review: ");
            assertThat(model.requests()).hasSize(1);
            assertThat(newest().provenance().drafter()).isEqualTo("rules");
            assertThat(newest().provenance().model().outcome()).isEqualTo(Outcome.NOT_ALLOWED);
        }
    }

    @Test
    void aStartThatLetsInRunsOnTheModelsDraftAndSaysThatNobodyReviewedIt() {
        try (FakeModel model = FakeModel.drafting(profile(shop.raw()))) {
            RunResult run = start(model, "auto").completed();
            assertThat(model.requests()).hasSize(3);
            assertThat(newest().provenance().drafter()).isEqualTo("model " + FakeModel.NAME);
            assertThat(run.table(Step.SILVER, "silver.orders").rows()).isEqualTo(121);
            assertThat(run.text("reports/final_expose.md"))
                    .contains("model " + FakeModel.NAME, "not reviewed by a person");
        }
        assertThat(shop.run("", "--agents", "auto").out()).contains("Nothing to do: run " + RunResult.RUN);
    }

    @Test
    void withoutAKeyNoModelIsAsked() {
        RunResult refused = draft(Map.of(), "--agent", "model");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("Cannot draft with the agent model: NO_KEY, so nothing was asked; set OPENAI_API_KEY in the"
                        + " environment or in .env, or draft with --agent rules\n");
        assertThat(shop.artifacts()).doesNotExist();
    }

    @Test
    void settingsOfTheEnvironmentBeatThoseOfTheFile() throws IOException {
        Path file = temporary.resolve(".env");
        Files.writeString(file, "OPENAI_API_KEY=" + FakeModel.KEY + "\nOPENAI_MODEL=of-the-file\n");
        assertThat(names(Environment.of(Map.of(), file))).containsExactly("model of-the-file", "rules");
        assertThat(names(Environment.of(Map.of("OPENAI_MODEL", "of-the-process"), file)))
                .containsExactly("model of-the-process", "rules");
        assertThat(names(Environment.of(Map.of("AGENTS_MAX_COST", "1"), file)))
                .as("a limit on money without prices")
                .containsExactly("model", "rules");
        assertThat(parts(Optional.empty(), Map.of(), temporary).agents()).hasSize(1);
    }

    private List<String> names(Environment environment) {
        return ShippedAgents.parts(Optional.empty(), environment::value, Location.of(temporary)).agents().stream()
                .map(agent -> agent.name())
                .toList();
    }

    @Test
    void whatAModelSeesOfTheShippedExportsLooksLikeNobodysData() {
        ModelView view = ModelView.of(
                profile(Path.of("../../raw").toAbsolutePath().normalize()), json -> TokenEstimate.of(json) <= 16_000);
        assertThat(view.json()).contains("tables");
        assertThat(Redactor.standard().find(view.json())).isEmpty();
    }
}
