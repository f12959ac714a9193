// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cli.GoldenPath;
import org.eltwarehouse.cli.WarehouseTool;
import org.eltwarehouse.cli.console.Shell;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.gate.session.Sessions;
import org.eltwarehouse.run.order.CodeIdentity;
import org.eltwarehouse.run.order.Environment;

/** The rules of the house: which room knows which, and who may hold which tool. */
final class HouseRules {
    static final String BASE = "org.eltwarehouse.";

    private HouseRules() {}

    static String[] packages(String... modules) {
        return Stream.of(modules).map(module -> BASE + module + "..").toArray(String[]::new);
    }

    static ArchRule knowsOnly(String module, List<String> below) {
        List<PackageMatcher> allowed = Stream.concat(Stream.of(module), below.stream())
                .map(name -> PackageMatcher.of(BASE + name + ".."))
                .toList();
        return noClasses()
                .that()
                .resideInAPackage(BASE + module + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours but not of " + below,
                        type -> type.getPackageName().startsWith("org.eltwarehouse")
                                && allowed.stream().noneMatch(room -> room.matches(type.getPackageName()))))
                .because("data flows one way and layers meet only in the run folder");
    }

    static ArchRule noCircle() {
        return slices().matching("org.eltwarehouse.(**)")
                .should()
                .beFreeOfCycles()
                .because("what one package means must be told without the ones that use it");
    }

    /** Top-level classes by their name, where several have it; every package has a {@code package-info}. */
    static Map<String, List<String>> doubled(JavaClasses types) {
        Map<String, List<String>> byName = types.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
        byName.values().removeIf(named -> named.size() == 1);
        return byName;
    }

    /** A run must not hang on what only looks at runs, nor a trial on whoever asks for it. */
    static ArchRule knowsNothingOf(String unwanted, String room, Class<?>... more) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .or()
                .belongToAnyOf(more)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(unwanted);
    }

    static ArchRule noSparkOutside(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .because("Spark starts in seconds and is needed by the steps that compute with it only");
    }

    static ArchRule noInternalsOutside(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark.sql.catalyst..",
                        "org.apache.spark.sql.execution..",
                        "org.apache.spark.sql.classic..",
                        "org.apache.spark.sql.internal..",
                        "org.apache.spark.unsafe..")
                .because("an upgrade of Spark must be felt in two rooms, and nowhere else");
    }

    static ArchRule onlySessionsBuildsASession() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Sessions.class.getName())
                .should()
                .callMethod(SparkSession.class, "builder")
                .orShould()
                .callMethod(SparkSession.class, "active")
                .because("one class decides how a session is set up");
    }

    static ArchRule oneDoorToTheVendor() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "models.client")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openai..", "kotlin..")
                .because("a vendor can be exchanged, and its words stay behind one door");
    }

    static ArchRule oneDoorToTheNetwork() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "models.client")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|Socket|ServerSocket|URLConnection|HttpURLConnection)"
                        + "|java\\.nio\\.channels\\..*Socket.*")
                .because("what leaves this machine leaves through one door");
    }

    static ArchRule oneTypeOfError() {
        return classes()
                .that()
                .areAssignableTo(Exception.class)
                .and()
                // How the parser of answers says inside itself which of its bounds was passed.
                .areNotAssignableTo(StreamConstraintsException.class)
                .should()
                .be(WarehouseException.class)
                .because("one exception with an owner is what the command line can turn into an exit code");
    }

    static ArchRule onlyTheFrontDoorPrintsAndExits() {
        return noClasses()
                .that()
                .doNotBelongToAnyOf(GoldenPath.class, WarehouseTool.class, Shell.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("what a person sees goes through the console, and only main ends the process");
    }

    static ArchRule onlyTheKeyMakerTakesRandomValues() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Environment.class.getName())
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|UUID)|java\\.security\\.SecureRandom|java\\.util\\.concurrent"
                        + "\\.ThreadLocalRandom")
                .because("same inputs, same bytes");
    }

    /** Three classes are about this process and no run: its settings, its jar, and the program that submits it. */
    static ArchRule filesThroughThePort() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "store.storage", BASE + "cli..", BASE + "samples..")
                .and()
                .doNotHaveFullyQualifiedName(Environment.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(CodeIdentity.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(BASE + "run.cluster.SparkSubmit")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\..*"
                        + "|java\\.io\\.(File(Input|Output)Stream|File(Reader|Writer)|RandomAccessFile)")
                .because("a run may lie where no path leads to, and one place says what a write promises");
    }
}
