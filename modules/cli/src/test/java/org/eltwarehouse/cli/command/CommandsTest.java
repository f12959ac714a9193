// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eltwarehouse.cli.WarehouseTool;
import org.eltwarehouse.cli.fixture.ChangedRun;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.contract.run.Action;
import org.eltwarehouse.contract.run.RunList;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.contract.run.Verification;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands around runs, as a person or a machine calls them. */
class CommandsTest extends FinishedRun {
    @Test
    void runsAreListedTheNewestFirstWhateverTheirState() throws IOException {
        ChangedRun finished = copy();
        finished.run("partial", "--to", "bronze").completed();
        Path manifest =
                finished.run("broken", "--to", "bronze").completed().folder().resolve("_meta/run_manifest.json");
        Files.writeString(manifest, "{");
        Path killed = finished.run("killed", "--to", "bronze").completed().folder();
        Path interrupted = killed.resolve("_meta/run_manifest.json");
        Files.writeString(interrupted, Files.readString(interrupted).replace("\"partial\"", "\"running\""));
        Files.createDirectories(finished.artifacts().resolve("runs/.hidden"));

        RunList list = json(finished.tool("runs", "--json"), RunList.class);

        assertThat(list.runs())
                .extracting(line -> line.runId() + " " + line.status() + " " + line.latest())
                .containsExactly(
                        "killed interrupted false",
                        "partial partial false",
                        "base completed true",
                        "broken unreadable false");
        assertThat(list.runs().get(2).rows()).isPositive();
        assertThat(list.runs().get(3).problem()).startsWith("Cannot read " + manifest);
        assertThat(finished.tool("runs").out())
                .containsPattern("RUN +STATUS +AGE +ROWS +DURATION")
                .containsPattern("base +completed +\\d+ \\w+ +[\\d,]+ +[\\d.]+ s +latest");
        try (RunFolder held = new RunStore(Location.of(finished.artifacts())).open(RunId.of("killed"))) {
            assertThat(held.id()).isNotNull();
            assertThat(finished.tool("runs").out()).containsPattern("killed +running");
        }
    }

    @Test
    void aRunIsShownWithItsParametersAndSteps() {
        RunResult text = copy().tool("show", "base");
        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains("status           completed")
                .contains("business_date ")
                .containsPattern("segmentation +completed");
        RunManifest manifest = json(copy().tool("show", "base", "--json"), RunManifest.class);
        assertThat(manifest.runId()).isEqualTo(RunId.of("base"));
        RunResult missing = copy().tool("show", "nowhere");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith("Cannot show run nowhere: there is no such run in ");
    }

    @Test
    void verifyNamesEveryMissingChangedAndSurplusFile() throws IOException {
        ChangedRun finished = copy();
        RunResult whole = finished.tool("verify");
        assertThat(whole.out()).startsWith("Run base is whole: ");
        assertThat(whole.exitCode()).isZero();
        Path run = finished.artifacts().resolve("runs/base");
        Files.delete(run.resolve("gold/data/dim_date.csv"));
        Files.writeString(run.resolve("bronze/data/cst_info.csv"), "spoilt");
        Files.writeString(run.resolve("_meta/data_policy.json"), "{}");
        Files.writeString(run.resolve("reports/summary_report.md"), "all is well");
        Files.writeString(run.resolve("silver/data/extra.csv"), "x\n");

        RunResult broken = finished.tool("verify", "base", "--json");

        assertThat(broken.exitCode()).isEqualTo(1);
        Verification found = json(broken, Verification.class);
        assertThat(found.missing()).containsExactly("gold/data/dim_date.csv");
        assertThat(found.changed())
                .containsExactlyInAnyOrder(
                        "bronze/data/cst_info.csv", "_meta/data_policy.json", "reports/summary_report.md");
        assertThat(found.surplus()).containsExactly("silver/data/extra.csv");
        assertThat(found.problems()).isEmpty();
        assertThat(finished.tool("verify", "base").out())
                .contains("missing  gold/data/dim_date.csv")
                .contains("changed  bronze/data/cst_info.csv")
                .contains("surplus  silver/data/extra.csv")
                .contains("Run base is not what was published");
    }

    @Test
    void withoutTheHintTheNewestCompletedRunIsFoundByItsManifest() throws IOException {
        ChangedRun finished = copy();
        Path hint = finished.artifacts().resolve("runs/latest.json");
        Files.writeString(hint, "{");
        assertThat(finished.tool("verify").out()).startsWith("Run base is whole: ");
        Files.delete(hint);
        assertThat(finished.tool("verify").out()).startsWith("Run base is whole: ");
    }

    @Test
    void anOldRunThatIsRepairedStaysOld() throws IOException {
        ChangedRun finished = copy();
        finished.data(RawFixture.LOCATIONS, "Canada", "Japan");
        finished.run("newer").completed();
        finished.data(RawFixture.LOCATIONS, "Japan", "Canada");
        Files.writeString(finished.artifacts().resolve("runs/base/gold/data/dim_date.csv"), "spoilt");
        finished.run("base", "--force").completed();
        assertThat(finished.tool("verify", "base").exitCode()).isZero();
        assertThat(finished.tool("verify").out()).startsWith("Run newer is whole: ");
    }

    @Test
    void verifyDistrustsTheManifestToo() throws IOException {
        ChangedRun finished = copy();
        Path run = finished.artifacts().resolve("runs/base");
        Path manifest = run.resolve("_meta/run_manifest.json");
        String sound = Files.readString(manifest);
        Files.writeString(manifest, sound.replaceFirst("(gold/data/dim_date.csv\",\\s+\"bytes\" : )\\d+", "$17"));
        assertThat(finished.tool("verify", "base").out())
                .contains("problem  gold/data/dim_date.csv is another file in the manifest than in the record of gold");
        Files.delete(manifest);
        RunResult without = finished.tool("verify", "base");
        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.out()).contains("problem  _meta/run_manifest.json is missing or unreadable");
        Files.writeString(manifest, sound.replaceAll("[0-9a-f]{64}", "../../../etc/passwd"));
        assertThat(finished.tool("verify", "base").exitCode()).isEqualTo(1);
    }

    @Test
    void aPlanGoesOnWhereTheNamedRunsManifestIsCutOff() throws IOException {
        ChangedRun finished = copy();
        Files.writeString(finished.artifacts().resolve("runs/base/_meta/run_manifest.json"), "{");
        RunResult plan = finished.plan(RunResult.SALT, List.of("--run-id", "base"));
        assertThat(plan.err()).isEmpty();
        assertThat(Documents.fromJson(plan.out(), RunPlan.class, "plan").steps())
                .extracting(RunPlan.StepPlan::action)
                .containsOnly(Action.SKIP);
    }

    @Test
    void oneChangedCellIsNamedInEveryTableItReaches() throws IOException {
        ChangedRun finished = copy();
        finished.data(RawFixture.PRODUCTS, "1898", "1900");
        finished.run("changed").completed();
        RunResult same = finished.tool("diff", "base", "base", "--json");
        assertThat(same.exitCode()).isZero();
        assertThat(json(same, RunDiff.class).same()).isTrue();

        Path page = temporary.resolve("diff.html");
        RunResult text = finished.tool("diff", "base", "changed", "--html", page.toString());

        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(Files.readString(page)).contains("source_crm/prd_info.csv").contains("silver.prd_info");
        assertThat(text.out())
                .contains("source_crm/prd_info.csv")
                .contains("silver.prd_info")
                .contains("gold.dim_product")
                .contains("cost")
                .contains("1898")
                .contains("1900")
                .doesNotContain("silver.cst_info")
                .doesNotContain("gold.dim_location");
        RunDiff diff = json(finished.tool("diff", "base", "changed", "--json"), RunDiff.class);
        assertThat(diff.same()).isFalse();
    }

    @Test
    void theRunbookListsTheCommandsAndOptionsThatTheProgramHas() throws IOException {
        String runbook = Files.readString(Path.of("../../docs/runbook.md"));
        String section = runbook.substring(runbook.indexOf("## Commands"));
        section = section.substring(0, section.indexOf("\n## ", 1));
        Matcher row = Pattern.compile("(?m)^\\| `((?:agents |new )?[a-z]+)([^`]*)` \\| (.*?) \\|")
                .matcher(section);
        Map<String, String> listed = new TreeMap<>();
        while (row.find()) {
            listed.put(row.group(1), row.group(2));
        }
        Map<String, CommandLine> commands = new TreeMap<>();
        WarehouseTool.commands(Map.of()).getSubcommands().forEach((name, command) -> {
            command.getSubcommands().forEach((below, nested) -> commands.put(name + " " + below, nested));
            if (command.getSubcommands().isEmpty()) {
                commands.put(name, command);
            }
        });
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(commands.keySet());
        for (Map.Entry<String, CommandLine> command : commands.entrySet()) {
            List<String> names = command.getValue().getCommandSpec().args().stream()
                    .filter(argument ->
                            !(argument instanceof OptionSpec option && (option.usageHelp() || option.versionHelp())))
                    .map(CommandsTest::name)
                    .toList();
            // The plan has the options of the golden path, which has a table of its own.
            List<String> shown = command.getKey().equals("plan") ? List.of("--json") : names;
            assertThat(names).contains("--json");
            for (String name : shown) {
                assertThat(listed.get(command.getKey()))
                        .as("arguments of " + command.getKey())
                        .contains(name);
            }
        }
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
