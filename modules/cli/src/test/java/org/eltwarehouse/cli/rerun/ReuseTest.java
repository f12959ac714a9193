// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Action;
import org.eltwarehouse.contract.run.Cause;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.run.order.AgentsMode;
import org.eltwarehouse.run.order.CodeIdentity;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.run.start.RunPlanning;
import org.eltwarehouse.run.start.StartFacts;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has not changed is not computed again, what has is, and either way the run is the one that computing all would give. */
@Tag("slow")
class ReuseTest {
    private final ChangedRun base = ChangedRun.base();

    @TempDir
    private Path temporary;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.eltwarehouse.cli.rerun.Change#all")
    void exactlyWhatAChangeReachesIsComputed(Change change) {
        ChangedRun changed = base.copy(temporary.resolve("changed"));
        change.make().accept(changed);
        RunPlan plan = planned(changed, change);

        RunResult run = changed.salted(
                        change.salt(), "changed", change.arguments().toArray(String[]::new))
                .completed();

        assertThat(ChangedRun.computed(run)).isEqualTo(change.computed());
        assertThat(plan.steps().stream()
                        .flatMap(step -> step.parts().stream())
                        .filter(part -> part.action() == Action.RUN)
                        .map(RunPlan.PartPlan::part))
                .as("what the plan had said")
                .containsExactlyInAnyOrderElementsOf(change.computed());
        assertThat(run.out().contains("Nothing to compute: run base has these"))
                .isEqualTo(change.computed().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("someChanges")
    void aRunThatReusesIsTheRunThatComputesAll(Change change) {
        ChangedRun changed = base.copy(temporary.resolve("changed"));
        change.make().accept(changed);
        String[] arguments = change.arguments().toArray(String[]::new);

        RunResult reusing = changed.salted(change.salt(), "reusing", arguments).completed();
        RunResult computing = changed.salted(
                        change.salt(),
                        "computing",
                        java.util.stream.Stream.concat(
                                        change.arguments().stream(), java.util.stream.Stream.of("--force"))
                                .toArray(String[]::new))
                .completed();

        assertThat(ChangedRun.computed(computing)).hasSizeGreaterThan(30);
        assertThat(reusing.differences(computing)).isEmpty();
    }

    static List<Change> someChanges() {
        List<String> names = List.of(
                "a category's name",
                "a shop product",
                "the shop's sales are gone",
                "an expectation in silver",
                "the key");
        return Change.all().filter(change -> names.contains(change.name())).toList();
    }

    @Test
    void anUnnamedStartOverTheSameNamesTheRunThatIsThereAndMakesNone() throws IOException {
        ChangedRun same = base.copy(temporary.resolve("same"));
        RunResult again = same.run(ChangedRun.UNNAMED);

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).isEmpty();
        assertThat(again.out())
                .startsWith("Nothing to do: run base has these inputs, definitions, parameters and key already");
        try (var runs = Files.list(same.home().resolve("artifacts/runs"))) {
            assertThat(runs.map(run -> run.getFileName().toString())).containsExactlyInAnyOrder("base", "latest.json");
        }
    }

    @Test
    void theNewestRunIsNamedAlsoWhenTheHintIsGoneOrBroken() throws IOException {
        ChangedRun same = base.copy(temporary.resolve("same"));
        Path hint = same.home().resolve("artifacts/runs/latest.json");
        Files.writeString(hint, "{\"format\" : 1, \"run_i");
        assertThat(same.run(ChangedRun.UNNAMED).out()).startsWith("Nothing to do: run base ");
        Files.delete(hint);
        assertThat(same.run(ChangedRun.UNNAMED).out()).startsWith("Nothing to do: run base ");
    }

    @Test
    void goingBackToEarlierSourcesFindsTheEarlierRun() {
        ChangedRun changed = base.copy(temporary.resolve("changed"));
        changed.data(RawFixture.SHOP_CUSTOMERS, "Agnès", "Agnes");
        changed.run("between").completed();
        changed.data(RawFixture.SHOP_CUSTOMERS, "Agnes", "Agnès");
        assertThat(changed.run(ChangedRun.UNNAMED).out()).startsWith("Nothing to do: run base ");
    }

    @Test
    void aDamagedFileOfTheEarlierRunIsNamedAndOnlyItsTableIsComputed() throws IOException {
        ChangedRun damaged = base.copy(temporary.resolve("damaged"));
        Files.writeString(damaged.home().resolve("artifacts/runs/base/gold/data/dim_location.csv"), "spoilt\n");

        RunResult run = damaged.run("mended").completed();

        assertThat(run.out())
                .contains("Run base is passed over: gold/data/dim_location.csv has changed")
                .contains("Not taken over from run base: gold/data/dim_location.csv has changed");
        assertThat(ChangedRun.computed(run)).containsExactly("gold.dim_location");
        assertThat(run.bytes("gold/data/dim_location.csv"))
                .isEqualTo(Files.readAllBytes(base.artifacts().resolve("runs/base/gold/data/dim_location.csv")));
    }

    @Test
    void anEarlierRunThatCannotBeReadIsNamedAndPassedOver() throws IOException {
        ChangedRun damaged = base.copy(temporary.resolve("damaged"));
        Path manifest = damaged.home().resolve("artifacts/runs/base/_meta/run_manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.substring(0, text.length() / 2));
        assertThat(damaged.run("other", "--to", "bronze").completed().out())
                .contains("Run base is passed over: Cannot read " + manifest);
        Files.writeString(manifest, text.replaceFirst("\"format\" : 1", "\"format\" : 2, \"news\" : true"));
        assertThat(damaged.run("another", "--to", "bronze").completed().out())
                .contains("its format 2 is newer than 1; use the version of the warehouse that wrote it");
    }

    @Test
    void aDamagedCommitRecordIsNotTakenOver() throws IOException {
        ChangedRun damaged = base.copy(temporary.resolve("damaged"));
        Path record = damaged.artifacts().resolve("runs/base/silver/_meta/silver_metadata.yaml");
        String text = Files.readString(record);
        Files.writeString(record, text.substring(0, text.lastIndexOf("- path: ")));

        RunResult run = damaged.run("mended").completed();

        assertThat(run.out()).contains("Not taken over from run base: silver/_meta/silver_metadata.yaml has changed");
        assertThat(run.text("silver/_meta/silver_metadata.yaml")).isEqualTo(text);
        assertThat(ChangedRun.computed(run)).allMatch(part -> part.startsWith("silver."));
    }

    @Test
    void definitionsMayBeLinksAndCountAllTheSame() throws IOException {
        ChangedRun linked = base.copy(temporary.resolve("linked"));
        Path query = linked.home().resolve("warehouse/gold/dim_location.sql");
        Path elsewhere = temporary.resolve("dim_location.sql");
        Files.move(query, elsewhere);
        Files.createSymbolicLink(query, elsewhere);
        assertThat(linked.run(ChangedRun.UNNAMED).out()).startsWith("Nothing to do: run base ");
        linked.edit(elsewhere, text -> text.replace("'n/a'", "'N/A'"));
        assertThat(ChangedRun.computed(linked.run("changed").completed())).contains("gold.dim_location");
        linked.edit(elsewhere, text -> text.replace("'N/A'", "'none'"));
        assertThat(ChangedRun.computed(linked.run("again").completed())).contains("gold.dim_location");
    }

    @Test
    void aSourceThatIsRequiredNowIsMissedThoughNothingElseChanged() {
        ChangedRun demanding = base.copy(temporary.resolve("demanding"));
        demanding.raw().remove(RawFixture.SHOP_CUSTOMERS);
        demanding.run("without").completed();
        demanding.definition("bronze/customer_info.yaml", "required: false", "required: true");
        RunResult refused = demanding.run("demanding");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("Cannot start from these raw files: missing source_crm/customer_info.csv; ");
    }

    @Test
    void otherCodeOfTheWarehouseComputesEverything() {
        RunOrder order = new RunOrder(
                Optional.of(new CodeIdentity(Sha256.of("other code"), Sha256.of("shipped definitions"))),
                Optional.empty(),
                Location.of(base.home().resolve("raw")),
                Location.of(base.artifacts()),
                Optional.of(Location.of(base.home().resolve("warehouse"))),
                new RunParameters(RunParameters.DEFAULT_SEED, Optional.of("2"), TableFormat.CSV, Optional.empty()),
                Optional.of("local[2]"),
                Optional.empty(),
                Step.REPORTS,
                false,
                AgentsMode.OFF);
        RunPlan plan = RunPlanning.of(
                StartFacts.of(order, Pseudonyms.withKey(RunResult.SALT).keyId(), notice -> {}), notice -> {});
        assertThat(plan.steps())
                .flatExtracting(RunPlan.StepPlan::parts)
                .hasSizeGreaterThan(30)
                .allMatch(part -> part.action() == Action.RUN && part.causes().contains(Cause.ENGINE));
    }

    private static RunPlan planned(ChangedRun changed, Change change) {
        RunResult plan = changed.plan(change.salt(), change.arguments());
        assertThat(plan.err()).isEmpty();
        assertThat(plan.exitCode()).isZero();
        return Documents.fromJson(plan.out(), RunPlan.class, "plan");
    }
}
