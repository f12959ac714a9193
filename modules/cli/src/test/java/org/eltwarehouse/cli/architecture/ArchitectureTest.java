// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eltwarehouse.cli.architecture.HouseRules.BASE;
import static org.eltwarehouse.cli.architecture.HouseRules.packages;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.cli.GoldenPath;
import org.eltwarehouse.cli.architecture.offender.first.Twin;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house hold, and each is broken once on purpose and seen to fail. */
class ArchitectureTest {
    /** What each module sees; {@code cli}, at the end of all arrows, sees everything. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("contract", List.of()),
            Map.entry("document", List.of("contract")),
            Map.entry("store", List.of("contract")),
            Map.entry("gate", List.of("contract")),
            Map.entry("step", List.of("contract", "store")),
            Map.entry("engine", List.of("contract", "store", "step", "gate")),
            Map.entry("cases", List.of("contract", "store", "step", "engine")),
            Map.entry("bronze", List.of("contract", "store", "step")),
            Map.entry("silver", List.of("contract", "step", "engine")),
            Map.entry("gold", List.of("contract", "step", "engine")),
            Map.entry("ml", List.of("contract", "store", "step", "engine", "gate")),
            Map.entry("reports", List.of("contract", "store", "step", "document")),
            Map.entry("compare", List.of("contract", "store", "document")),
            Map.entry("profile", List.of("contract", "store")),
            Map.entry("models", List.of("contract", "store")),
            Map.entry("pins", List.of("contract", "store")),
            Map.entry("drafts", List.of("contract", "store", "step", "document", "profile", "models", "pins")),
            Map.entry(
                    "run",
                    List.of(
                            "contract",
                            "store",
                            "step",
                            "engine",
                            "gate",
                            "bronze",
                            "silver",
                            "gold",
                            "ml",
                            "reports",
                            "pins"))));

    /** The rooms that run Spark. Whatever reads a run, drafts or reports must work where no Spark is. */
    private static final String[] SPARK_ROOMS = packages(
            "gate",
            "engine",
            "cases",
            "silver",
            "gold",
            "ml",
            "run.execute",
            "run.cluster",
            "cli.command",
            "cli.authoring");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location ->
                    !location.contains("testkit") && !location.contains("sparkkit") && !location.contains("samples"))
            .importPackages("org.eltwarehouse");

    private static final JavaClasses TWINS = new ClassFileImporter()
            .importClasses(Twin.class, org.eltwarehouse.cli.architecture.offender.second.Twin.class);

    /** The tests of whole runs; the offenders break the rule on purpose. */
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .withImportOption(location -> !location.contains("/architecture/"))
            .importPackages("org.eltwarehouse.cli");

    @Test
    void seesEveryModule() {
        Stream.concat(ARROWS.keySet().stream(), Stream.of("cli"))
                .forEach(module -> assertThat(OURS.stream()
                                .filter(type -> type.getPackageName().startsWith(BASE + module)))
                        .as(module)
                        .isNotEmpty());
        assertThat(OURS).hasSizeGreaterThan(600);
    }

    @TestFactory
    Stream<DynamicTest> everyModuleKnowsOnlyTheModulesBelowIt() {
        return ARROWS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> HouseRules.knowsOnly(entry.getKey(), entry.getValue())
                                .check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> anArrowTooManyIsCaught() {
        return ARROWS.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry ->
                        caught(entry.getKey(), HouseRules.knowsOnly(entry.getKey(), List.of()), OURS, "contract"));
    }

    @Test
    void noNameIsUsedForTwoClasses() {
        assertThat(HouseRules.doubled(OURS))
                .as("a name opens one file, in every editor")
                .isEmpty();
        assertThat(HouseRules.doubled(TWINS)).as("caught").containsOnlyKeys("Twin");
    }

    @TestFactory
    Stream<DynamicTest> rulesHold() {
        return Stream.of(
                holds("packages do not need each other", HouseRules.noCircle()),
                DynamicTest.dynamicTest("nor do those of the tests", () -> {
                    assertThat(TESTS).hasSizeGreaterThan(90);
                    HouseRules.noCircle().check(TESTS);
                }),
                holds(
                        "the golden path knows nothing of the commands around runs",
                        HouseRules.knowsNothingOf(BASE + "cli.command..", BASE + "run..", GoldenPath.class)),
                holds(
                        "nor of those for whoever writes definitions",
                        HouseRules.knowsNothingOf(BASE + "cli.authoring..", BASE + "run..", GoldenPath.class)),
                holds(
                        "nor of those that begin one",
                        HouseRules.knowsNothingOf(BASE + "cli.beginning..", BASE + "run..", GoldenPath.class)),
                holds(
                        "a trial knows nothing of the desk",
                        HouseRules.knowsNothingOf(BASE + "drafts.desk..", BASE + "drafts.trial..")),
                holds("Spark is known where it runs", HouseRules.noSparkOutside(SPARK_ROOMS)),
                holds("Spark's internals are in two rooms", HouseRules.noInternalsOutside(packages("gate", "engine"))),
                holds("one class builds sessions", HouseRules.onlySessionsBuildsASession()),
                holds("one package sees the vendor", HouseRules.oneDoorToTheVendor()),
                holds("one package opens connections", HouseRules.oneDoorToTheNetwork()),
                holds("errors are of one type", HouseRules.oneTypeOfError()),
                holds("only the front door prints and exits", HouseRules.onlyTheFrontDoorPrintsAndExits()),
                holds("only the key maker takes random values", HouseRules.onlyTheKeyMakerTakesRandomValues()),
                holds("files are reached through the port", HouseRules.filesThroughThePort()));
    }

    @TestFactory
    Stream<DynamicTest> whatBreaksARuleIsCaught() {
        return Stream.of(
                caught("packages that need each other", HouseRules.noCircle(), TWINS, "Cycle detected"),
                caught(
                        "a run that knows commands, looked at from the other end",
                        HouseRules.knowsNothingOf(BASE + "run..", BASE + "cli.command.."),
                        OURS,
                        "org.eltwarehouse.cli.command."),
                caught(
                        "a trial that knows the desk, looked at from the other end",
                        HouseRules.knowsNothingOf(BASE + "drafts.trial..", BASE + "drafts.desk.."),
                        OURS,
                        "org.eltwarehouse.drafts.desk."),
                caught(
                        "a room that reaches for Spark",
                        HouseRules.noSparkOutside(packages("gate")),
                        only(Offenders.BuildsItsOwnSession.class),
                        "BuildsItsOwnSession"),
                caught(
                        "internals elsewhere",
                        HouseRules.noInternalsOutside(packages("engine")),
                        OURS,
                        "org.eltwarehouse.gate."),
                caught(HouseRules.onlySessionsBuildsASession(), Offenders.BuildsItsOwnSession.class),
                caught(HouseRules.oneDoorToTheVendor(), Offenders.SeesTheVendor.class),
                caught(HouseRules.oneDoorToTheNetwork(), Offenders.OpensAConnection.class),
                caught(HouseRules.oneTypeOfError(), Offenders.AnErrorOfItsOwn.class),
                caught(HouseRules.onlyTheFrontDoorPrintsAndExits(), Offenders.Prints.class),
                caught(HouseRules.onlyTheFrontDoorPrintsAndExits(), Offenders.Exits.class),
                caught(HouseRules.onlyTheKeyMakerTakesRandomValues(), Offenders.TakesARandomValue.class),
                caught(HouseRules.filesThroughThePort(), org.eltwarehouse.OpensItsOwnPath.class),
                caught(HouseRules.filesThroughThePort(), org.eltwarehouse.OpensAStream.class));
    }

    private static DynamicTest holds(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.check(OURS));
    }

    private static DynamicTest caught(ArchRule rule, Class<?> offender) {
        return caught(offender.getSimpleName(), rule, only(offender), offender.getSimpleName());
    }

    private static DynamicTest caught(String name, ArchRule rule, JavaClasses types, String offender) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThatThrownBy(() -> rule.check(types))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(offender));
    }

    private static JavaClasses only(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }
}
