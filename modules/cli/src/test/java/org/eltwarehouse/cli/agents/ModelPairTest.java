// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.draft.SourceContracts;
import org.eltwarehouse.drafts.loop.EndState;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.Verdicts.TableVerdict;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.audit.AuditCheck;
import org.eltwarehouse.pins.Pin;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pair that a model writes where rules cannot: mended, left out or replaced, and nobody of the exports is told. */
@Tag("slow")
class ModelPairTest extends ModelledShop {
    private static final TableName ORDERS = TableName.parse("silver.orders");

    /** The draft of the rules, but with days in a format that only a model can write a query for. */
    private static Proposal beyondRules(Profile profile) {
        String proposal = Documents.json(new RuleDrafter().draft(profile));
        assertThat(proposal).contains("\"yyyy-MM-dd\"");
        return Documents.fromJson(proposal.replace("\"yyyy-MM-dd\"", "\"hh yyyy\""), Proposal.class, "proposal");
    }

    private static String pairOfTheRules(Profile profile) {
        return FakeModel.pair(new RuleBuilder()
                        .attempt(new RuleDrafter().draft(profile), SourceContracts.of(profile))
                        .warehouse()
                        .layer(Layer.SILVER)
                        .stream()
                        .filter(table -> table.table().equals(ORDERS))
                        .findFirst()
                        .orElseThrow());
    }

    private DraftFolder drafted(FakeModel model) {
        try (model) {
            assertThat(draft(model.settings(), "--agent", "model").err()).isEmpty();
        }
        return newest();
    }

    @Test
    void theModelWritesAPairThatRulesCannotAndMendsItForTheGate() {
        Profile profile = profile(shop.raw());
        String good = pairOfTheRules(profile);
        String wrong = good.replace("from bronze.orders", "from bronze.orders where amount <> 'Zquirx'");
        assertThat(wrong).isNotEqualTo(good);
        FakeModel model = FakeModel.drafting(profile, beyondRules(profile), wrong, good);
        DraftFolder draft = drafted(model);
        assertThat(model.requests()).hasSize(5);
        assertThat(model.requests().get(4))
                .contains("REFUSED at ", ", GATE-ROWS")
                .doesNotContain("Zquirx");
        assertThat(draft.provenance().model().calls()).isEqualTo(5);
        assertThat(AuditCheck.of(Location.of(log())).lines()).isEqualTo(5);
        assertThat(draft.provenance().model().log().hex())
                .as("the head behind the last question")
                .isEqualTo(AuditCheck.of(Location.of(log())).head());
        TableVerdict verdict = draft.verdicts().of(ORDERS).orElseThrow();
        assertThat(verdict.measured().rows()).isEqualTo(121);
        assertThat(verdict.findings()).isEmpty();
        assertThat(draft.warehouse().layer(Layer.GOLD))
                .anyMatch(table -> table.inputs().contains(ORDERS));
        assertThat(draft.verdicts().state()).isEqualTo(EndState.PASSED);
    }

    @Test
    void aHostilePairThatRepeatsIsLeftOutAndSaid() throws IOException {
        Profile profile = profile(shop.raw());
        String hostile = pairOfTheRules(profile)
                .replace("from bronze.orders", "from bronze.orders where reflect('java.lang.System', 'exit') = 1");
        FakeModel model = FakeModel.drafting(profile, beyondRules(profile), hostile);
        DraftFolder draft = drafted(model);
        assertThat(model.requests()).hasSize(5);
        assertThat(draft.verdicts().state()).isEqualTo(EndState.DOUBTFUL);
        assertThat(draft.pins()).extracting(Pin::name).doesNotContain(ORDERS);
        assertThat(everythingDrafted(draft)).doesNotContain("reflect");
        assertThat(Files.readString(Path.of(draft.review().toString())))
                .contains("DRAFT-NO-SILVER")
                .contains("no silver table is made of it")
                .contains("the model wrote no pair that holds (REPEATED (REFUSED at ");
    }

    private static String everythingDrafted(DraftFolder draft) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Pin pin : draft.pins()) {
            all.append(Files.readString(Path.of(draft.file(pin.name()).toString())));
        }
        return all.toString();
    }

    @Test
    void whereTheModelLacksATableTheRulesDraft() {
        Profile profile = profile(shop.raw());
        String wrong = pairOfTheRules(profile).replace("from bronze.orders", "from bronze.customers");
        try (FakeModel model = FakeModel.drafting(profile, beyondRules(profile), wrong)) {
            assertThat(draft(model.settings()).err()).isEmpty();
        }
        assertThat(newest().provenance().drafter()).isEqualTo("rules");
        assertThat(newest().provenance().model().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(newest().verdicts().state()).isEqualTo(EndState.PASSED);
    }

    @Test
    void noPersonOfTheExportsIsToldOrKept() throws IOException {
        StringBuilder people = new StringBuilder("person_id,full_name,email,phone,birth_date\n");
        Map<String, String> canaries = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            String name = "Zquirx" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            canaries.put(name, name);
            people.append(String.format(
                    "%d,%s Vorblat,%s@canary.example,+49 171 55501%02d,19%02d-03-%02d%n",
                    9000 + i, name, name, i, 50 + i, 1 + i % 28));
        }
        Files.writeString(shop.raw().resolve("shop/people.csv"), people);
        Profile profile = profile(shop.raw());
        String good = pairOfTheRules(profile);
        String wrong = good.replace("from bronze.orders", "from bronze.people");
        try (FakeModel model = FakeModel.drafting(profile, beyondRules(profile), wrong, good)) {
            assertThat(draft(model.settings(), "--agent", "model").err()).isEmpty();
            assertThat(model.requests())
                    .as("also what is said of a refused pair")
                    .anyMatch(request -> request.contains("REFUSED at ") && request.contains(", GATE-"));
            String told = String.join("\n", model.requests()) + everythingKept();
            assertThat(told).doesNotContain(FakeModel.KEY, "Vorblat", "canary.example", "171 55501", "17155501");
            assertThat(told).doesNotContain(canaries.keySet().toArray(String[]::new));
        }
    }
}
