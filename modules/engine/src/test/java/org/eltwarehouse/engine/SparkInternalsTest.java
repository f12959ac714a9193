// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What gate and engine use of Spark beyond its public interface. It may change with any release, and the gate's laws are only as
 * good as what they know of it: an upgrade must fail here first. Read the laws against the new classes, then change the version
 * and the list. {@code -Dgolden.update=true} rewrites the list.
 */
class SparkInternalsTest {
    /** The version whose plans and expressions the laws were written for. */
    private static final String TRIED = "4.1.0";

    private static final Path LIST = Path.of("src", "test", "resources", "spark-internals.txt");

    private static final List<String> INTERNAL = List.of(
            "org.apache.spark.sql.catalyst.",
            "org.apache.spark.sql.execution.",
            "org.apache.spark.sql.classic.",
            "org.apache.spark.sql.internal.",
            "org.apache.spark.unsafe.");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.eltwarehouse.gate", "org.eltwarehouse.engine");

    @Test
    void theLawsWereWrittenForThisSpark() {
        assertThat(org.apache.spark.package$.MODULE$.SPARK_VERSION()).isEqualTo(TRIED);
    }

    @Test
    void theInternalsInUseAreThoseOnTheList() throws IOException {
        String used = String.join(
                        "\n", new TreeSet<>(internals().map(JavaClass::getName).toList())) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(LIST, used);
        }
        assertThat(used).isEqualTo(Files.readString(LIST));
    }

    @Test
    void everyInternalOnTheListIsInThisSpark() {
        List<String> missing = listed().filter(name -> !isThere(name)).toList();
        assertThat(listed()).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMethodInUseIsInThisSpark() {
        List<CodeUnitCallTarget> called = new ArrayList<>();
        OURS.forEach(type -> type.getCodeUnitCallsFromSelf().forEach(call -> called.add(call.getTarget())));
        called.removeIf(target -> !isInternal(target.getOwner()));
        assertThat(called).hasSizeGreaterThan(100);
        assertThat(called.stream().filter(target -> !isThere(target)).map(CodeUnitCallTarget::getFullName))
                .isEmpty();
    }

    @Test
    void aMethodThatIsGoneIsMissed() {
        assertThat(hasMethod(String.class, "strip", 0)).isTrue();
        assertThat(hasMethod(String.class, "strip", 1)).isFalse();
        assertThat(isThere("org.apache.spark.sql.catalyst.expressions.Forgotten"))
                .isFalse();
    }

    private static Stream<JavaClass> internals() {
        return OURS.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(SparkInternalsTest::isInternal)
                .distinct();
    }

    private static boolean isInternal(JavaClass type) {
        return INTERNAL.stream().anyMatch(type.getName()::startsWith);
    }

    private static Stream<String> listed() {
        try {
            return Files.readString(LIST).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, SparkInternalsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isThere(CodeUnitCallTarget target) {
        try {
            Class<?> owner =
                    Class.forName(target.getOwner().getName(), false, SparkInternalsTest.class.getClassLoader());
            return hasMethod(
                    owner, target.getName(), target.getRawParameterTypes().size());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean hasMethod(Class<?> owner, String name, int parameters) {
        Stream<Executable> units = name.equals("<init>")
                ? Arrays.stream(owner.getDeclaredConstructors())
                : Stream.concat(Arrays.stream(owner.getMethods()), Arrays.stream(owner.getDeclaredMethods()));
        return units.anyMatch(unit ->
                (name.equals("<init>") || unit.getName().equals(name)) && unit.getParameterCount() == parameters);
    }
}
