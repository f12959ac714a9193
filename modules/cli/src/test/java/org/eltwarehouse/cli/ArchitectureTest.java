package org.eltwarehouse.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cli.console.Shell;
import org.eltwarehouse.cli.offender.first.Twin;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.gate.session.Sessions;
import org.eltwarehouse.run.order.CodeIdentity;
import org.eltwarehouse.run.order.Environment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the rooms of the house, and who may hold which tool. */
class ArchitectureTest {
    private static final String BASE = "org.eltwarehouse.";

    /** What each module sees; {@code cli}, at the end of all arrows, sees everything. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("contract", List.of()),
            Map.entry("document", List.of("contract")),
            Map.entry("store", List.of("contract")),
            Map.entry("gate", List.of("contract")),
            Map.entry("step", List.of("contract", "store")),
            Map.entry("engine", List.of("contract", "store", "step", "gate")),
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
    private static final String[] SPARK_ROOMS = packages("gate", "engine", "silver", "gold", "ml", "run", "cli");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location ->
                    !location.contains("testkit") && !location.contains("samples") && !location.contains("cases"))
            .importPackages("org.eltwarehouse");

    private static final JavaClasses TWINS =
            new ClassFileImporter().importClasses(Twin.class, org.eltwarehouse.cli.offender.second.Twin.class);

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
                        () -> arrow(entry.getKey(), entry.getValue()).check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> anArrowTooManyIsCaught() {
        return ARROWS.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThatThrownBy(
                                        () -> arrow(entry.getKey(), List.of()).check(OURS))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("contract")));
    }

    @Test
    void noPackagesNeedEachOther() {
        noCircle().check(OURS);
    }

    @Test
    void packagesThatNeedEachOtherAreCaught() {
        assertThatThrownBy(() -> noCircle().check(TWINS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void noNameIsUsedForTwoClasses() {
        assertThat(doubled(OURS)).as("a name opens one file, in every editor").isEmpty();
    }

    @Test
    void aNameThatIsUsedTwiceIsCaught() {
        assertThat(doubled(TWINS)).containsOnlyKeys("Twin");
    }

    @Test
    void theGoldenPathKnowsNothingOfTheCommandsAroundRuns() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "run..")
                .or()
                .haveFullyQualifiedName(GoldenPath.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "cli.command")
                .because("a run must not hang on what only looks at runs")
                .check(OURS);
    }

    @Test
    void aTrialKnowsNothingOfTheDesk() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "drafts.trial")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "drafts.desk")
                .because("definitions are tried the same way whoever asks")
                .check(OURS);
    }

    @Test
    void onlyTheRoomsThatRunSparkKnowIt() {
        noSparkOutside(SPARK_ROOMS).check(OURS);
    }

    @Test
    void aRoomThatReachesForSparkIsCaught() {
        JavaClasses withOffender = new ClassFileImporter().importClasses(BuildsItsOwnSession.class);
        assertThatThrownBy(() -> noSparkOutside(packages("gate")).check(withOffender))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("BuildsItsOwnSession");
    }

    @Test
    void onlyGateAndEngineUseSparksInternals() {
        noInternalsOutside(packages("gate", "engine")).check(OURS);
    }

    @Test
    void internalsElsewhereAreCaught() {
        assertThatThrownBy(() -> noInternalsOutside(packages("engine")).check(OURS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.eltwarehouse.gate.");
    }

    @Test
    void onlySessionsBuildsASparkSession() {
        onlySessionsBuilds().check(OURS);
    }

    @Test
    void aClassThatBuildsItsOwnSessionIsCaught() {
        JavaClasses withOffender = new ClassFileImporter().importClasses(BuildsItsOwnSession.class);
        assertThatThrownBy(() -> onlySessionsBuilds().check(withOffender))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("BuildsItsOwnSession");
    }

    @Test
    void onlyOnePackageSeesTheVendorsKit() {
        onlyOneDoorToTheVendor().check(OURS);
    }

    @Test
    void aClassThatReachesForTheVendorsKitIsCaught() {
        JavaClasses withOffender = new ClassFileImporter().importClasses(SeesTheVendor.class);
        assertThatThrownBy(() -> onlyOneDoorToTheVendor().check(withOffender))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SeesTheVendor");
    }

    @Test
    void onlyOnePackageOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "models.client")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|Socket|ServerSocket|URLConnection|HttpURLConnection)"
                        + "|java\\.nio\\.channels\\..*Socket.*")
                .because("what leaves this machine leaves through one door")
                .check(OURS);
    }

    @Test
    void errorsAreOfOneType() {
        classes()
                .that()
                .areAssignableTo(Exception.class)
                .and()
                // How the parser of answers says inside itself which of its bounds was passed.
                .areNotAssignableTo(StreamConstraintsException.class)
                .should()
                .be(WarehouseException.class)
                .because("one exception with an owner is what the command line can turn into an exit code")
                .check(OURS);
    }

    @Test
    void nobodyPrintsOrExitsButTheFrontDoor() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(GoldenPath.class, WarehouseTool.class, Shell.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("what a person sees goes through the console, and only main ends the process")
                .check(OURS);
    }

    @Test
    void nobodyTakesARandomValueButTheKeyMaker() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Environment.class.getName())
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|UUID)|java\\.security\\.SecureRandom|java\\.util\\.concurrent"
                        + "\\.ThreadLocalRandom")
                .because("same inputs, same bytes")
                .check(OURS);
    }

    @Test
    void filesAreReachedThroughThePort() {
        noPathsOutside(BASE + "store.storage", BASE + "cli..", BASE + "samples..")
                .check(OURS);
    }

    @Test
    void aClassThatOpensAPathOfItsOwnIsCaught() {
        JavaClasses withOffender = new ClassFileImporter().importClasses(OpensItsOwnPath.class);
        assertThatThrownBy(() -> noPathsOutside(BASE + "store.storage").check(withOffender))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OpensItsOwnPath");
    }

    /** Three classes are about this process and no run: its settings, its jar, and the program that submits it. */
    private static ArchRule noPathsOutside(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .and()
                .doNotHaveFullyQualifiedName(Environment.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(CodeIdentity.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(BASE + "run.cluster.SparkSubmit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..")
                .because("a run may lie where no path leads to, and one place says what a write promises");
    }

    private static String[] packages(String... modules) {
        return Stream.of(modules).map(module -> BASE + module + "..").toArray(String[]::new);
    }

    private static ArchRule noCircle() {
        return slices().matching("org.eltwarehouse.(**)")
                .should()
                .beFreeOfCycles()
                .because("what one package means must be told without the ones that use it");
    }

    /** Top-level classes by their name, where several have it; every package has a {@code package-info}. */
    private static Map<String, List<String>> doubled(JavaClasses types) {
        Map<String, List<String>> byName = types.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
        byName.values().removeIf(named -> named.size() == 1);
        return byName;
    }

    private static ArchRule noSparkOutside(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .because("Spark starts in seconds and is needed by the steps that compute with it only");
    }

    private static ArchRule noInternalsOutside(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark.sql.catalyst..",
                        "org.apache.spark.sql.execution..",
                        "org.apache.spark.sql.classic..",
                        "org.apache.spark.unsafe..")
                .because("an upgrade of Spark must be felt in two rooms, and nowhere else");
    }

    private static ArchRule onlyOneDoorToTheVendor() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "models.client")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openai..", "kotlin..")
                .because("a vendor can be exchanged, and its words stay behind one door");
    }

    private static ArchRule onlySessionsBuilds() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Sessions.class.getName())
                .should()
                .callMethod(SparkSession.class, "builder")
                .orShould()
                .callMethod(SparkSession.class, "active")
                .because("one class decides how a session is set up");
    }

    private static ArchRule arrow(String module, List<String> below) {
        String[] allowed = Stream.concat(
                        Stream.of(packages(module)), below.stream().flatMap(name -> Stream.of(packages(name))))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(BASE + module + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours but not of " + below,
                        type -> type.getPackageName().startsWith("org.eltwarehouse")
                                && Stream.of(allowed)
                                        .noneMatch(
                                                pattern -> com.tngtech.archunit.core.domain.PackageMatcher.of(pattern)
                                                        .matches(type.getPackageName()))))
                .because("data flows one way and layers meet only in the run folder");
    }

    /** Breaks rules on purpose. */
    static final class BuildsItsOwnSession {
        SparkSession build() {
            return SparkSession.builder().getOrCreate();
        }
    }

    /** Breaks the rule on purpose. */
    static final class SeesTheVendor {
        Class<?> kit() {
            return com.openai.client.OpenAIClient.class;
        }
    }

    /** What the rule about the storage port must not let pass. */
    static final class OpensItsOwnPath {
        boolean isThere(String file) {
            return Files.exists(Path.of(file));
        }
    }
}
