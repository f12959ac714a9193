package org.eltwarehouse.cli.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.ShopFixture;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.desk.AgentParts;
import org.eltwarehouse.drafts.desk.ShippedAgents;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.draft.SourceContracts;
import org.eltwarehouse.drafts.loop.EndState;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.DraftStore;
import org.eltwarehouse.drafts.review.Provenance;
import org.eltwarehouse.drafts.review.Verdicts.TableVerdict;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.models.ask.TokenEstimate;
import org.eltwarehouse.models.audit.AuditCheck;
import org.eltwarehouse.pins.Pin;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.view.ModelView;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.store.raw.RawFile;
import org.eltwarehouse.store.raw.RawFolder;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that drafts, from the question to the run; and what happens where it does not. */
@Tag("slow")
class ModelAgentTest {
    private static final TableName ORDERS = TableName.parse("silver.orders");

    @TempDir
    private Path temporary;

    private ShopFixture shop;

    @BeforeEach
    void fetchTheExports() {
        shop = ShopFixture.in(temporary);
    }

    private RunResult agents(Map<String, String> settings, String command, String... arguments) {
        return shop.toolWith(
                settings,
                Stream.of(
                                List.of("agents", command),
                                List.of(arguments),
                                List.of("--artifacts", shop.artifacts().toString()))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    private RunResult draft(Map<String, String> settings, String... more) {
        return agents(
                settings,
                "draft",
                Stream.concat(Stream.of("--raw", shop.raw().toString(), "--name", ShopFixture.SET), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static AgentParts parts(Optional<String> agent, Map<String, String> settings, Path artifacts) {
        return ShippedAgents.parts(agent, name -> Optional.ofNullable(settings.get(name)), Location.of(artifacts));
    }

    private static Profile profile(Path raw) {
        Set<String> files = new TreeSet<>(new RawFolder(Location.of(raw))
                .files().stream().map(RawFile::id).toList());
        return parts(Optional.of("rules"), Map.of(), raw)
                .profiler()
                .profile(Location.of(raw), files)
                .profile();
    }

    private DraftFolder newest() {
        return new DraftStore(Location.of(shop.artifacts())).find(null);
    }

    private Path log() {
        return shop.artifacts().resolve("agents/audit.jsonl");
    }

    private String everythingKept() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(shop.artifacts().resolve("agents"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file).append('\n').append(Files.readString(file)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

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

    @Test
    void whatAModelSeesOfTheShippedExportsLooksLikeNobodysData() {
        ModelView view = ModelView.of(
                profile(Path.of("../../raw").toAbsolutePath().normalize()), json -> TokenEstimate.of(json) <= 16_000);
        assertThat(view.json()).contains("tables");
        assertThat(Redactor.standard().find(view.json())).isEmpty();
    }
}
