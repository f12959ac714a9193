// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.GateCode;

/** What a definition's contract demands of its query: inputs, columns, privacy. */
record ContractLaws(TableDefinition definition) {
    /** Silver queries keep every row. */
    boolean keepsRows() {
        return definition.table().layer().filter(Layer::keepsRows).isPresent();
    }

    /** Declared inputs and the tables that the query and the expectations read must be the same. */
    Optional<Refusal> judgeInputs(Set<String> reads) {
        Set<TableName> unread = new LinkedHashSet<>(definition.inputs());
        unread.removeIf(input -> reads.contains(input.toString()));
        unread.removeAll(checkedWith());
        if (!unread.isEmpty()) {
            return Refusal.of(GateCode.INPUTS, "declares " + unread + " but does not read it", "remove it from inputs");
        }
        Set<TableName> undeclared = new LinkedHashSet<>(checkedWith());
        undeclared.removeAll(definition.inputs());
        if (!undeclared.isEmpty()) {
            return Refusal.of(GateCode.INPUTS, "has an expectation on " + undeclared, "declare it in inputs");
        }
        List<TableName> read = definition.inputs().stream()
                .filter(input -> !SeedDefinition.isSeed(input))
                .toList();
        boolean oneSource = read.size() == 1 && read.get(0).isIn(Layer.BRONZE);
        return keepsRows() && !oneSource
                ? Refusal.of(
                        GateCode.ROWS,
                        "reads " + definition.inputs(),
                        "a silver table has one bronze table as input, and seeds to look things up in")
                : Optional.empty();
    }

    /** The tables that the expectations look at. */
    private Set<TableName> checkedWith() {
        Set<TableName> tables = new LinkedHashSet<>();
        definition
                .expectations()
                .forEach(
                        expectation -> tables.addAll(expectation.check().reads().tables()));
        return tables;
    }

    /** The output must be the contract's columns, in names, types and order; and no money in double. */
    Optional<Refusal> judgeColumns(StructType schema) {
        List<String> actual = Arrays.stream(schema.fields())
                .filter(field -> !keepsRows() || !Set.of(Input.ROW, Input.RAW).contains(field.name()))
                .map(ContractLaws::signature)
                .toList();
        List<String> expected = definition.columns().stream()
                .map(column ->
                        column.name() + " " + DataType.fromDDL(column.type()).catalogString())
                .toList();
        if (!actual.equals(expected)) {
            return Optional.of(otherColumns(actual, expected));
        }
        return definition.columns().stream()
                .filter(column -> column.type().equals("double")
                        && column.name().matches(".*(amount|price|cost|revenue|margin|sales).*"))
                .findFirst()
                .flatMap(column -> Refusal.of(
                                GateCode.MONEY, "keeps " + column.name() + " as double", "use decimal(18,2)")
                        .map(found -> found.about(column.name())));
    }

    /** Told about the first column that the query does not yield as the contract has it. */
    private Refusal otherColumns(List<String> actual, List<String> expected) {
        Set<String> names = actual.stream().map(ContractLaws::name).collect(Collectors.toSet());
        Optional<String> first =
                expected.stream().filter(column -> !actual.contains(column)).findFirst();
        Refusal refusal = new Refusal(
                GateCode.COLUMNS,
                null,
                "yields " + difference(actual, expected) + " where the contract says " + difference(expected, actual),
                first.filter(column -> names.contains(name(column)))
                        .map(ContractLaws::typeWayOut)
                        .orElse("make the query and its contract agree in names and order"));
        return first.map(column -> refusal.about(name(column))).orElse(refusal);
    }

    private static String name(String signature) {
        return signature.substring(0, signature.indexOf(' '));
    }

    private static String typeWayOut(String signature) {
        return "cast it in the query: cast(... as " + signature.substring(signature.indexOf(' ') + 1) + ") as "
                + name(signature) + "; or correct the type in the contract";
    }

    /** No column may tell more about a person than its contract says, nor more than its layer may hold. */
    Optional<Refusal> judgePrivacy(List<PrivacyClass> flows) {
        PrivacyClass ceiling = ceiling();
        for (int i = 0; i < definition.columns().size(); i++) {
            Column column = definition.columns().get(i);
            PrivacyClass flow = flows.get(i);
            if (flow.compareTo(column.privacy()) > 0) {
                return Refusal.of(
                                GateCode.PRIVACY,
                                "declares " + column.name() + " as " + column.privacy() + " but " + flow
                                        + " data flows into it",
                                "declare the higher class or leave the column out")
                        .map(found -> found.about(column.name()));
            }
            if (column.privacy().compareTo(ceiling) > 0) {
                return Refusal.of(
                                GateCode.PRIVACY,
                                "holds " + column.name() + ", which is " + column.privacy(),
                                "this table may hold nothing above " + ceiling)
                        .map(found -> found.about(column.name()));
            }
        }
        return Optional.empty();
    }

    /** Personal data stops at silver and at protected tables; identifiers stop at gold. */
    private PrivacyClass ceiling() {
        return definition
                .table()
                .layer()
                .map(layer -> layer.ceiling(definition.isProtected()))
                .orElse(PrivacyClass.QUASI);
    }

    private static String difference(List<String> some, List<String> others) {
        String rest = some.stream().filter(column -> !others.contains(column)).collect(Collectors.joining(", "));
        return rest.isEmpty() ? "another order" : rest;
    }

    private static String signature(StructField field) {
        return field.name() + " " + field.dataType().catalogString();
    }
}
