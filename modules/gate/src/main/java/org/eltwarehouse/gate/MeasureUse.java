// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.check.Reads.TextKind;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.GateCode;

/** Where measures may be called: in queries over their fact, not in what is true or false of one row. */
record MeasureUse(TableDefinition definition, FunctionSet functions) {
    Optional<Refusal> judge() {
        Set<String> called = definition
                .texts()
                .flatMap(text -> functions.calledBy(text).stream())
                .collect(Collectors.toSet());
        return functions.measures().stream()
                .filter(measure -> called.contains(measure.function()))
                .flatMap(measure -> judge(measure).stream())
                .findFirst();
    }

    private Optional<Refusal> judge(MeasureFunction measure) {
        if (!definition.inputs().contains(measure.fact().table())) {
            return Refusal.of(
                    GateCode.INPUTS,
                    "calls " + measure.signature() + ", a measure of "
                            + measure.fact().table() + ", which is none of its inputs",
                    "read " + measure.fact().table() + ", or write what is meant as plain SQL");
        }
        boolean inRule = definition.rejects().stream()
                        .map(definition::condition)
                        .anyMatch(condition -> calls(condition, measure))
                || definition.repairs().stream()
                        .map(definition::condition)
                        .anyMatch(condition -> calls(condition, measure))
                || definition.expectations().stream()
                        .flatMap(expectation -> expectation.check().reads().texts(TextKind.CONDITION))
                        .anyMatch(condition -> calls(condition.text(), measure));
        return inRule
                ? Refusal.of(
                        GateCode.OPERATION,
                        "calls " + measure.signature() + " in a condition, where there is one row only",
                        "name the column of this table that holds the figure")
                : Optional.empty();
    }

    private boolean calls(String text, MeasureFunction measure) {
        return functions.calledBy(text).contains(measure.function());
    }
}
