// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.draft.Drafter;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.quality.QualityCode;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;

/** The order of things, what is left out and the end states, over proposals that are built by rules. */
class DraftLoopTest {
    private static final Path FOLDER = Path.of("../cli/src/test/resources/shop/warehouse");
    private static final Sources SOURCES =
            new Sources(new Profile(List.of(), List.of()), Definitions.sources(Location.of(FOLDER)));

    private final List<String> notices = new ArrayList<>();
    private final List<Warehouse> judged = new ArrayList<>();

    private static ProposedColumn column(String name, Kind kind) {
        return new ProposedColumn(
                name,
                name,
                kind,
                kind == Kind.DECIMAL ? 2 : 0,
                List.of(),
                false,
                ProposedColumn.Letters.AS_IS,
                List.of(),
                List.of(),
                false,
                List.of(),
                null,
                null,
                false,
                false,
                PrivacyClass.NONE,
                "As exported");
    }

    private static ProposedTable table(String source, ProposedColumn... columns) {
        return new ProposedTable(
                source,
                "A row.",
                List.of(columns),
                List.of(columns[0].name()),
                ProposedTable.Keep.MOST_COMPLETE,
                null,
                null,
                List.of());
    }

    private static final ProposedTable CUSTOMERS =
            table("customers", column("c_no", Kind.KEY), column("city", Kind.TEXT));
    private static final ProposedTable ORDERS =
            table("orders", column("order_no", Kind.KEY), column("c_no", Kind.KEY), column("amount", Kind.DECIMAL));

    private static ProposedFact fact(String... columns) {
        return new ProposedFact(
                "fact_orders",
                "A row.",
                "orders",
                List.of(new ProposedFact.Reference("c_no", "dim_customer")),
                List.of("amount"),
                List.of(columns),
                null);
    }

    private static Proposal proposal(List<ProposedTable> tables, List<ProposedFact> facts) {
        ProposedDimension dimension = new ProposedDimension(
                "dim_customer", "A row.", "customers", List.of("c_no"), "customer_key", List.of("city"), List.of());
        return new Proposal(
                tables, List.of(), tables.contains(CUSTOMERS) ? List.of(dimension) : List.of(), facts, List.of());
    }

    private static Proposal whole() {
        return proposal(List.of(CUSTOMERS, ORDERS), List.of(fact()));
    }

    private static DraftingAgent agent(String name, Drafter drafter) {
        return new DraftingAgent(name, drafter, gate -> new RuleBuilder(), Optional::empty, Optional::empty);
    }

    private static DraftingAgent rules(Proposal proposal) {
        return DraftingAgent.rules(profile -> proposal);
    }

    private static DraftingAgent model(Proposal proposal) {
        return agent("model x", profile -> proposal);
    }

    private static Finding refusal(String table) {
        return new Finding(
                TableName.parse(table),
                null,
                new FindingCode.OfGate(GateCode.ROWS),
                "1:1",
                "uses Filter",
                "keep every row");
    }

    /** A gate that refuses these tables wherever they are. */
    private static Function<Warehouse, List<Finding>> refusing(String... tables) {
        return warehouse -> warehouse.allTables().stream()
                .map(table -> table.table().toString())
                .filter(Set.of(tables)::contains)
                .map(DraftLoopTest::refusal)
                .toList();
    }

    private static Finding advice() {
        return new Finding(
                TableName.parse("silver.orders"),
                "amount",
                new FindingCode.OfQuality(QualityCode.CODES),
                null,
                "2 codes",
                "none");
    }

    private Draft run(Function<Warehouse, List<Finding>> gate, List<Finding> tried, DraftingAgent... agents) {
        return tried(gate, warehouse -> tried, agents);
    }

    private Draft tried(
            Function<Warehouse, List<Finding>> gate,
            Function<Warehouse, List<Finding>> trial,
            DraftingAgent... agents) {
        GateKeeper keeper = warehouse -> {
            judged.add(warehouse);
            return gate.apply(warehouse);
        };
        return new DraftLoop(keeper, warehouse -> new Trial(false, List.of(), trial.apply(warehouse)), notices::add)
                .run(List.of(agents), SOURCES);
    }

    private static EndState state(Draft drafted) {
        return drafted.judgement().state();
    }

    private static List<String> findings(Draft drafted) {
        return drafted.judgement().findings().stream()
                .map(finding -> finding.table() + " " + finding.code() + " " + finding.reason())
                .toList();
    }

    private static Set<String> tables(Draft drafted) {
        return drafted.warehouse().allTables().stream()
                .map(table -> table.table().toString())
                .collect(Collectors.toSet());
    }

    @Test
    void aDraftThatPassesEndsTheLoop() {
        Drafter second = profile -> {
            throw new AssertionError("asked for nothing");
        };
        Draft drafted = run(refusing(), List.of(), model(whole()), DraftingAgent.rules(second));
        assertThat(state(drafted)).isEqualTo(EndState.PASSED);
        assertThat(drafted.proposal()).isEqualTo(whole());
        assertThat(judged).hasSize(1);
    }

    @Test
    void adviceIsLeftToAPerson() {
        Draft drafted = run(refusing(), List.of(advice()), rules(whole()));
        assertThat(state(drafted)).isEqualTo(EndState.DOUBTFUL);
        assertThat(state(drafted).isApprovable()).isTrue();
        assertThat(judged).hasSize(1);
    }

    @Test
    void aModelThatAnswersWithAPartOfTheTablesIsNotEnough() {
        Proposal part = proposal(List.of(CUSTOMERS), List.of());
        Draft alone = run(refusing(), List.of(), model(part));
        assertThat(state(alone)).isEqualTo(EndState.DOUBTFUL);
        assertThat(findings(alone)).containsExactly("bronze.orders DRAFT-NO-SILVER no silver table is made of it");

        Draft passed = run(refusing(), List.of(), model(part), rules(whole()));
        assertThat(passed.agent().name()).isEqualTo("rules");
        assertThat(state(passed)).isEqualTo(EndState.PASSED);

        Draft doubtful = run(refusing(), List.of(advice()), model(part), rules(whole()));
        assertThat(doubtful.agent().name())
                .as("as doubtful, but with more tables")
                .isEqualTo("rules");
        assertThat(run(refusing(), List.of(advice()), model(whole()), rules(part))
                        .agent()
                        .name())
                .isEqualTo("model x");
    }

    @Test
    void aTableThatCannotBeBuiltLeavesTheDraftDoubtful() {
        ProposedTable undated = table("orders", column("order_no", Kind.KEY), column("ordered_on", Kind.DATE));
        Draft drafted = run(refusing(), List.of(), rules(proposal(List.of(CUSTOMERS, undated), List.of(fact()))));
        assertThat(state(drafted)).isEqualTo(EndState.DOUBTFUL);
        assertThat(findings(drafted))
                .containsExactly(
                        "bronze.orders DRAFT-NO-SILVER no silver table is made of it",
                        "bronze.orders DRAFT-LEFT-OUT gold.fact_orders, proposed over it, is left out");
        assertThat(drafted.proposal().questions())
                .containsExactly(
                        "silver.orders is not built: ordered_on is a date without a format that can be read. What should"
                                + " stand there?",
                        "gold.fact_orders is not built: its silver table is not built. What should stand there?");
    }

    @Test
    void aPartThatIsLeftOutLeavesTheDraftDoubtful() {
        Draft drafted =
                run(refusing(), List.of(), rules(proposal(List.of(CUSTOMERS, ORDERS), List.of(fact("discount")))));
        assertThat(state(drafted)).isEqualTo(EndState.DOUBTFUL);
        assertThat(findings(drafted))
                .containsExactly("gold.fact_orders DRAFT-LEFT-OUT its silver table has no such column");
        assertThat(drafted.judgement().findings().get(0).column()).isEqualTo("discount");
    }

    @Test
    void whatADraftLacksIsSeenWheneverItIsJudged() {
        Draft drafted = run(refusing("gold.fact_orders"), List.of(), rules(whole()));
        Judgement again =
                Judgement.of(drafted.proposal(), drafted.warehouse(), refusing()::apply, warehouse -> Trial.NONE);
        assertThat(again.state()).isEqualTo(EndState.DOUBTFUL);
        assertThat(again.findings()).isEqualTo(drafted.judgement().findings());
    }

    @Test
    void aFactThatTheGateRefusesIsLeftOutAndSaid() {
        Draft drafted = run(refusing("gold.fact_orders"), List.of(), rules(whole()));
        assertThat(state(drafted)).isEqualTo(EndState.DOUBTFUL);
        assertThat(tables(drafted)).containsExactlyInAnyOrder("silver.customers", "silver.orders", "gold.dim_customer");
        assertThat(drafted.proposal().facts()).as("what was proposed").hasSize(1);
        assertThat(findings(drafted))
                .containsExactly("silver.orders DRAFT-LEFT-OUT gold.fact_orders, proposed over it, is left out");
        assertThat(drafted.proposal().questions())
                .containsExactly(
                        "gold.fact_orders is left out: GATE-ROWS at 1:1 uses Filter. What should stand there?");
    }

    @Test
    void aFactStaysWithoutTheDimensionThatIsLeftOut() {
        Draft drafted = tried(
                refusing(),
                warehouse -> warehouse.layer(Layer.GOLD).stream()
                        .filter(table -> table.table().name().equals("dim_customer"))
                        .map(table -> Finding.failed(table.table(), "a value does not fit"))
                        .toList(),
                rules(whole()));
        assertThat(state(drafted)).isEqualTo(EndState.DOUBTFUL);
        assertThat(tables(drafted)).contains("gold.fact_orders").doesNotContain("gold.dim_customer");
        assertThat(findings(drafted))
                .containsExactly("silver.customers DRAFT-LEFT-OUT gold.dim_customer, proposed over it, is left out");
        assertThat(drafted.proposal().questions())
                .containsExactly(
                        "gold.dim_customer is left out: TRIAL-RUN a value does not fit. What should stand there?",
                        "gold.fact_orders c_no is built without this: the column or the dimension that it refers to is not"
                                + " built. What should stand there?");
    }

    @Test
    void aSilverTableIsLeftOutWithWhatIsMadeOfIt() {
        Draft drafted = run(refusing("silver.orders"), List.of(), rules(whole()));
        assertThat(state(drafted)).isEqualTo(EndState.DOUBTFUL);
        assertThat(tables(drafted)).containsExactlyInAnyOrder("silver.customers", "gold.dim_customer");
        assertThat(findings(drafted))
                .containsExactly(
                        "bronze.orders DRAFT-NO-SILVER no silver table is made of it",
                        "bronze.orders DRAFT-LEFT-OUT gold.fact_orders, proposed over it, is left out");
    }

    @Test
    void whatCannotBeLeftOutStaysRefused() {
        Draft drafted = run(refusing("silver.orders"), List.of(), rules(proposal(List.of(ORDERS), List.of())));
        assertThat(state(drafted)).isEqualTo(EndState.REFUSED);
        assertThat(state(drafted).exitCode()).isEqualTo(2);
        assertThat(tables(drafted)).containsExactly("silver.orders");
        assertThat(judged).hasSize(1);
        Draft failed = run(
                refusing(),
                List.of(Finding.failed(TableName.parse("bronze.orders"), "the file is empty")),
                rules(whole()));
        assertThat(state(failed)).isEqualTo(EndState.FAILED);
    }

    @Test
    void aTrialThatBrokeNobodyKnowsWhereLeavesNothingOutAndAPersonMustLook() {
        Draft draft = run(refusing(), List.of(Finding.failedSomewhere("there is no date")), rules(whole()));
        assertThat(state(draft)).isEqualTo(EndState.FAILED);
        assertThat(state(draft).isApprovable()).isFalse();
        assertThat(tables(draft))
                .containsExactlyInAnyOrder(
                        "silver.customers",
                        "silver.orders",
                        "gold.dim_customer",
                        "gold.fact_orders",
                        "gold.wide_orders");
        assertThat(draft.proposal().questions()).isEmpty();
        assertThat(judged).as("tried once").hasSize(1);
    }

    @Test
    void whatIsMadeOverTheProposalIsLeftOutByItself() {
        Draft drafted = run(refusing("gold.wide_orders"), List.of(), rules(whole()));
        assertThat(state(drafted)).isEqualTo(EndState.DOUBTFUL);
        assertThat(tables(drafted)).contains("gold.fact_orders").doesNotContain("gold.wide_orders");
        assertThat(drafted.warehouse().models())
                .as("a model has no rows without its fact")
                .isEmpty();
        assertThat(findings(drafted))
                .containsExactly("gold.fact_orders DRAFT-LEFT-OUT gold.wide_orders, drafted over it, is left out");
    }

    @Test
    void aMeasureThatTheGateRefusesIsItsModels() {
        Finding refused = refusal("model.orders_amount");
        Draft drafted = run(
                warehouse -> warehouse.models().isEmpty() ? List.of() : List.of(refused), List.of(), rules(whole()));
        assertThat(state(drafted)).isEqualTo(EndState.DOUBTFUL);
        assertThat(drafted.warehouse().models()).isEmpty();
        assertThat(tables(drafted)).contains("gold.wide_orders");
        assertThat(findings(drafted))
                .containsExactly("gold.wide_orders DRAFT-LEFT-OUT model.orders, drafted over it, is left out");
        assertThat(drafted.proposal().questions())
                .containsExactly("model.orders is left out: GATE-ROWS at 1:1 uses Filter. What should stand there?");
    }

    @Test
    void whatIsKnownToBeBrokenIsLeftOutBesideWhatNobodyKnows() {
        Finding broken = new Finding(
                TableName.parse("gold.fact_orders"),
                null,
                new FindingCode.OfQuality(QualityCode.EXPECTATION),
                null,
                "2 rows",
                "none");
        Draft draft = tried(
                refusing(),
                warehouse -> warehouse.layer(Layer.GOLD).stream()
                                .anyMatch(table -> table.table().equals(broken.table()))
                        ? List.of(Finding.failedSomewhere("there is no date"), broken)
                        : List.of(),
                rules(whole()));
        assertThat(state(draft)).isEqualTo(EndState.DOUBTFUL);
        assertThat(tables(draft)).doesNotContain("gold.fact_orders").contains("gold.dim_customer");
        assertThat(draft.proposal().questions())
                .singleElement()
                .asString()
                .startsWith("gold.fact_orders is left out: ");
    }

    @Test
    void anAgentThatFailsIsPassedOverWithAReason() {
        Drafter failing = profile -> {
            throw Fault.PLATFORM.cannot("ask the model", "it does not answer", "try again later");
        };
        Draft drafted = run(refusing(), List.of(), agent("model gpt", failing), rules(whole()));
        assertThat(drafted.agent().name()).isEqualTo("rules");
        assertThat(notices)
                .containsExactly(
                        "The agent model gpt made no draft: Cannot ask the model: it does not answer; try again later");
    }

    @Test
    void theBestDraftCountsWhereNonePasses() {
        Draft drafted =
                run(refusing("silver.orders"), List.of(), model(proposal(List.of(ORDERS), List.of())), rules(whole()));
        assertThat(drafted.agent().name()).isEqualTo("rules");
        assertThat(state(drafted)).isEqualTo(EndState.DOUBTFUL);
    }

    @Test
    void withoutAnyDraftTheLoopStops() {
        Drafter none = profile -> {
            throw Fault.USAGE.cannot("ask the model", "there is no key", "set one");
        };
        assertThatThrownBy(() -> run(refusing(), List.of(), agent("model", none), agent("model", none)))
                .hasMessageStartingWith("Cannot draft definitions: no agent could make a draft; ");
        assertThatThrownBy(() -> run(refusing(), List.of(), agent("model", none)))
                .as("the only one that was asked speaks for itself")
                .hasMessage("Cannot ask the model: there is no key; set one");
        assertThatThrownBy(() -> run(refusing(), List.of(), model(proposal(List.of(), List.of()))))
                .hasMessage("Cannot build the draft: it proposes no table; see whether the files are exports with a"
                        + " header line");
    }
}
