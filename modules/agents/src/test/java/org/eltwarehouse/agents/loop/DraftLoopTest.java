package org.eltwarehouse.agents.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eltwarehouse.agents.build.Builder;
import org.eltwarehouse.agents.build.Built;
import org.eltwarehouse.agents.draft.Drafter;
import org.eltwarehouse.agents.draft.Proposal;
import org.eltwarehouse.agents.draft.ProposedFact;
import org.eltwarehouse.agents.profile.Profile;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Definitions;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.Warehouse;
import org.junit.jupiter.api.Test;

/** The order of things, the bounds of repair and the end states, with parts that answer as they are told. */
class DraftLoopTest {
    private static final Path FOLDER = Path.of("../pipeline/src/test/resources/shop/warehouse");
    private static final TableName FACT = TableName.parse("gold.fact_orders");
    private static final TableName SILVER = TableName.parse("silver.orders");
    private static final Sources SOURCES = new Sources(new Profile(List.of(), List.of()), Definitions.sources(FOLDER));

    private final List<String> notices = new ArrayList<>();
    private final List<Proposal> built = new ArrayList<>();

    private final Builder builder = new Builder() {
        @Override
        public Warehouse build(Proposal proposal, List<SourceContract> sources) {
            return attempt(proposal, sources).warehouse();
        }

        @Override
        public Built attempt(Proposal proposal, List<SourceContract> sources) {
            built.add(proposal);
            return new Built(new Warehouse(sources, Map.of("silver", Definitions.tables(FOLDER, "silver"))), List.of());
        }
    };

    private static Proposal proposal(String... facts) {
        return new Proposal(
                List.of(),
                List.of(),
                List.of(),
                List.of(facts).stream().map(DraftLoopTest::fact).toList(),
                List.of());
    }

    private static ProposedFact fact(String name) {
        return new ProposedFact(name, "A row.", "orders", List.of(), List.of(), List.of(), null);
    }

    private static Finding refusal(TableName table) {
        return new Finding(table, null, "GATE-ROWS", "1:1", "uses Filter", "keep every row");
    }

    private static Finding advice() {
        return new Finding(SILVER, "amount", "QUALITY-CODES", null, "2 codes", "expected none");
    }

    private static DraftingAgent agent(String name, Drafter drafter, Repair repair) {
        return new DraftingAgent(name, drafter, repair, Optional::empty, Optional::empty);
    }

    private Drafted run(Function<Warehouse, List<Finding>> gate, List<Finding> tried, DraftingAgent... agents) {
        return new DraftLoop(builder, gate::apply, warehouse -> new Trial(false, List.of(), tried), notices::add)
                .run(List.of(agents), SOURCES);
    }

    private static DraftingAgent rules(String... facts) {
        return DraftingAgent.rules(profile -> proposal(facts));
    }

    @Test
    void aDraftThatPassesEndsTheLoop() {
        Drafted drafted = run(warehouse -> List.of(), List.of(), rules("fact_orders"), rules());
        assertThat(drafted.judgement().state()).isEqualTo(EndState.PASSED);
        assertThat(drafted.repairs()).isZero();
        assertThat(built).hasSize(1);
    }

    @Test
    void adviceIsLeftToAPerson() {
        Drafted drafted = run(warehouse -> List.of(), List.of(advice()), rules("fact_orders"));
        assertThat(drafted.judgement().state()).isEqualTo(EndState.DOUBTFUL);
        assertThat(drafted.judgement().state().isApprovable()).isTrue();
        assertThat(built).hasSize(1);
    }

    @Test
    void rulesLeaveOutAFactThatTheGateRefuses() {
        Drafted drafted = run(
                warehouse -> built.size() == 1 ? List.of(refusal(FACT)) : List.of(), List.of(), rules("fact_orders"));
        assertThat(drafted.judgement().state()).isEqualTo(EndState.PASSED);
        assertThat(drafted.proposal().facts()).isEmpty();
        assertThat(drafted.repairs()).isEqualTo(1);
    }

    @Test
    void rulesCannotMendASilverTable() {
        Drafted drafted = run(warehouse -> List.of(refusal(SILVER)), List.of(), rules("fact_orders"));
        assertThat(drafted.judgement().state()).isEqualTo(EndState.REFUSED);
        assertThat(drafted.judgement().state().exitCode()).isEqualTo(2);
        assertThat(built).hasSize(1);
    }

    @Test
    void aTableIsMendedTwiceAtMost() {
        List<Integer> answers = new ArrayList<>();
        Repair always = (proposal, findings) -> {
            answers.add(answers.size());
            return Optional.of(proposal("fact_" + answers.size()));
        };
        Drafted drafted = run(
                warehouse -> List.of(refusal(FACT)), List.of(), agent("model", profile -> proposal("fact"), always));
        assertThat(drafted.judgement().state()).isEqualTo(EndState.REFUSED);
        assertThat(answers).hasSize(DraftLoop.MOST_REPAIRS);
        assertThat(drafted.repairs()).isEqualTo(2);
    }

    @Test
    void anAnswerThatRepeatsEndsTheLoop() {
        Repair same = (proposal, findings) -> Optional.of(proposal);
        Drafted drafted =
                run(warehouse -> List.of(refusal(FACT)), List.of(), agent("model", profile -> proposal("fact"), same));
        assertThat(drafted.judgement().state()).isEqualTo(EndState.REFUSED);
        assertThat(built).hasSize(1);
    }

    @Test
    void anAgentThatFailsIsPassedOverWithAReason() {
        Drafter failing = profile -> {
            throw Fault.PLATFORM.cannot("ask the model", "it does not answer", "try again later");
        };
        Drafted drafted = run(
                warehouse -> List.of(),
                List.of(),
                agent("model gpt", failing, (proposal, findings) -> Optional.empty()),
                rules("fact_orders"));
        assertThat(drafted.agent().name()).isEqualTo("rules");
        assertThat(notices)
                .containsExactly(
                        "The agent model gpt made no draft: Cannot ask the model: it does not answer; try again later");
    }

    @Test
    void theBestDraftCountsWhereNonePasses() {
        Drafted drafted = run(
                warehouse -> built.size() == 1 ? List.of(refusal(SILVER)) : List.of(),
                List.of(advice()),
                agent("model", profile -> proposal("fact"), (proposal, findings) -> Optional.empty()),
                rules("fact_orders"));
        assertThat(drafted.agent().name()).isEqualTo("rules");
        assertThat(drafted.judgement().state()).isEqualTo(EndState.DOUBTFUL);
    }

    @Test
    void withoutAnyDraftTheLoopStops() {
        Drafter none = profile -> {
            throw Fault.USAGE.cannot("ask the model", "there is no key", "set one");
        };
        assertThatThrownBy(() -> run(
                        warehouse -> List.of(),
                        List.of(),
                        agent("model", none, (proposal, findings) -> Optional.empty()),
                        agent("model", none, (proposal, findings) -> Optional.empty())))
                .hasMessageStartingWith("Cannot draft definitions: no agent could make a draft; ");
        assertThatThrownBy(() -> run(
                        warehouse -> List.of(),
                        List.of(),
                        agent("model", none, (proposal, findings) -> Optional.empty())))
                .as("the only one that was asked speaks for itself")
                .hasMessage("Cannot ask the model: there is no key; set one");
    }
}
