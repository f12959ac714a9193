// SPDX-License-Identifier: MIT
package org.eltwarehouse.silver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.cases.FunctionCases;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.definition.FunctionDefinition.Case;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.sparkkit.ShippedDefinitions;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shipped functions pass the gate and make of their cases what these say. */
@ExtendWith(SparkExtension.class)
class FunctionsCasesTest {
    private static final FunctionSet SHIPPED = ShippedDefinitions.read().functions();

    @TestFactory
    Stream<DynamicTest> everyCaseHolds(SparkSession spark) {
        register(spark, SHIPPED);
        return SHIPPED.all().stream()
                .map(function -> DynamicTest.dynamicTest(
                        function.signature(),
                        () -> assertThat(new FunctionCases(spark).differences(function))
                                .hasSameSizeAs(function.cases())
                                .allMatch(Optional::isEmpty)));
    }

    @Test
    void aCaseThatDoesNotHoldIsTold(SparkSession spark) {
        FunctionDefinition clean = SHIPPED.named("clean_text").orElseThrow();
        FunctionDefinition wrong = new FunctionDefinition(
                clean.function(),
                clean.description(),
                clean.parameters(),
                clean.returns(),
                List.of(new Case(Map.of("value", " a "), "a"), new Case(Map.of("value", " "), "")),
                clean.sql());
        register(spark, FunctionSet.of(List.of(wrong)));
        assertThat(new FunctionCases(spark).differences(wrong))
                .containsExactly(Optional.empty(), Optional.of("case 2: clean_text makes null of {value= }, not ''"));
    }

    private static void register(SparkSession spark, FunctionSet functions) {
        Gate gate = new Gate(spark, LocalDate.EPOCH, functions);
        assertThat(gate.functions()).allMatch(Verdict::accepted);
        gate.registerFunctions();
    }
}
