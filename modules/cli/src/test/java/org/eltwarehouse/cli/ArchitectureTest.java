package org.eltwarehouse.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cli.console.Shell;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.gate.session.Sessions;
import org.eltwarehouse.run.order.Environment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the rooms of the house, and who may hold which tool. */
class ArchitectureTest {
    private static final String BASE = "org.eltwarehouse.";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("testkit") && !location.contains("samples"))
            .importPackages("org.eltwarehouse");

    @Test
    void seesEveryModule() {
        for (String module : List.of(
                "contract", "store", "engine", "bronze", "silver", "gold", "ml", "reports", "agents", "pipeline")) {
            assertThat(OURS.stream().filter(type -> type.getPackageName().startsWith(BASE + module)))
                    .as(module)
                    .isNotEmpty();
        }
        assertThat(OURS).hasSizeGreaterThan(150);
    }

    @TestFactory
    Stream<DynamicTest> everyModuleKnowsOnlyTheModulesBelowIt() {
        return Stream.of(
                        arrow("contract", List.of()),
                        arrow("store", List.of("contract")),
                        arrow("engine", List.of("contract", "store")),
                        arrow("bronze", List.of("contract", "store", "engine")),
                        arrow("silver", List.of("contract", "store", "engine")),
                        arrow("gold", List.of("contract", "store", "engine")),
                        arrow("ml", List.of("contract", "store", "engine")),
                        arrow("agents", List.of("contract", "store", "engine")),
                        arrow("reports", List.of("contract", "store")))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
    }

    @Test
    void theGoldenPathKnowsNothingOfTheCommandsAroundRuns() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "pipeline", BASE + "pipeline.agents", BASE + "pipeline.agents.trial")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + "pipeline.command", BASE + "pipeline.agents.command")
                .because("a run must not hang on what only looks at runs")
                .check(OURS);
    }

    @Test
    void aTrialKnowsNothingOfTheDesk() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "pipeline.agents.trial")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + "pipeline.agents")
                .because("definitions are tried the same way whoever asks")
                .check(OURS);
    }

    @Test
    void contractStoreAndReportsKnowNothingOfSparkOrHadoop() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "contract..", BASE + "store..", BASE + "reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .because("whatever reads a run must work where no Spark is")
                .check(OURS);
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
        onlyModelSeesTheVendor().check(OURS);
    }

    @Test
    void aClassThatReachesForTheVendorsKitIsCaught() {
        JavaClasses withOffender = new ClassFileImporter().importClasses(SeesTheVendor.class);
        assertThatThrownBy(() -> onlyModelSeesTheVendor().check(withOffender))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SeesTheVendor");
    }

    @Test
    void onlyOnePackageOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "agents.model")
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
                .because("what a person sees goes through Progress, and only main ends the process")
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

    private static ArchRule onlyModelSeesTheVendor() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "agents.model")
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
        String[] allowed = Stream.concat(Stream.of(module), below.stream())
                .map(name -> BASE + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(BASE + module + "..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are ours but not of " + below,
                        type -> type.getPackageName().startsWith("org.eltwarehouse")
                                && Stream.of(allowed)
                                        .noneMatch(
                                                pattern -> com.tngtech.archunit.core.domain.PackageMatcher.of(pattern)
                                                        .matches(type.getPackageName()))))
                .because("data flows one way and layers meet only in the run folder");
    }

    /** Breaks the rule on purpose. */
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
}
