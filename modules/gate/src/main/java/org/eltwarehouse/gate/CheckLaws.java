// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.check.Check;
import org.eltwarehouse.contract.check.Reads;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Expectation;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.GateCode;

/** What is demanded of a definition's checks, whatever their kinds; their conditions are judged as the query is. */
record CheckLaws(TableDefinition definition, FunctionSet functions) {
    Optional<Refusal> judge() {
        return definition.expectations().stream()
                .map(Expectation::check)
                .flatMap(check -> judge(check).map(found -> found.in("the expectation " + check.name())).stream())
                .findFirst();
    }

    private Optional<Refusal> judge(Check check) {
        Reads reads = check.reads();
        return reads.needs().stream()
                .flatMap(need -> judge(need).stream())
                .findFirst()
                .or(() -> reads.texts().stream()
                        .flatMap(text -> judge(text).stream())
                        .findFirst());
    }

    private Optional<Refusal> judge(Reads.Need need) {
        Column column = column(need.column());
        if (!column.type().equals(need.type())) {
            return Refusal.of(
                    GateCode.ANALYSIS,
                    "needs " + column.name() + " as " + need.type() + " where it is " + column.type(),
                    "name a column of that type");
        }
        boolean tells = need.told() && column.privacy() != PrivacyClass.NONE;
        return tells
                ? Refusal.of(
                        GateCode.PRIVACY,
                        "tells a value of " + column.name() + ", which is " + column.privacy(),
                        "name a column whose privacy is none")
                : Optional.empty();
    }

    /** A bound must not be the day of the run, a pattern must end in time. */
    private Optional<Refusal> judge(Reads.Text text) {
        return switch (text.kind()) {
            case CONDITION -> Optional.empty();
            case BOUND ->
                ClockLaws.judge(
                        text.text(), DataType.fromDDL(column(text.column()).type()));
            case PATTERN -> RegexShape.judge(text.text());
            case MEASURE -> judgeMeasure(text.text());
            case REPAIR -> judgeRepair(text.text());
        };
    }

    private Optional<Refusal> judgeMeasure(String call) {
        Optional<Measure> called = functions.measures().stream()
                .filter(measure -> measure.signature().equals(call))
                .map(MeasureFunction::measure)
                .findFirst();
        if (called.isEmpty()) {
            return Refusal.of(
                    GateCode.INPUTS,
                    "names " + call + ", which no model measures",
                    "name a measure of a model whose fact is among the inputs");
        }
        return called.filter(measure -> measure.additivity() != Additivity.ADDITIVE)
                .flatMap(measure -> Refusal.of(
                        GateCode.ANALYSIS,
                        "adds up " + call + ", which is " + measure.additivity(),
                        "name an additive measure"));
    }

    private Optional<Refusal> judgeRepair(String rule) {
        return definition.repairs().stream().anyMatch(repair -> repair.rule().equals(rule))
                ? Optional.empty()
                : Refusal.of(
                        GateCode.COLUMNS,
                        "names " + rule + ", which is no repair of the table",
                        "name one of its repairs");
    }

    private Column column(String name) {
        return definition.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
