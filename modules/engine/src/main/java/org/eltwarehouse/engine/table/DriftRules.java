// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Drift;
import org.eltwarehouse.contract.definition.DriftPolicy;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.DriftFinding;
import org.eltwarehouse.step.StepContext;

/**
 * Reject rules for what bronze found to have drifted and a source contract wants in quarantine. They count the very rows
 * that bronze counted: all of them for a header, else those whose value is none of the type or none of the codes.
 */
public final class DriftRules {
    private static final int MAX_NAME = 63;

    private final StepContext context;

    private DriftRules(StepContext context) {
        this.context = context;
    }

    /** The definitions of a layer, those of silver with the rules that drift adds. */
    public static List<TableDefinition> layer(StepContext context, Layer layer) {
        DriftRules rules = new DriftRules(context);
        return context.warehouse().layer(layer).stream().map(rules::added).toList();
    }

    private TableDefinition added(TableDefinition table) {
        try {
            return withRules(table);
        } catch (WarehouseException e) {
            throw e.about(table.table());
        }
    }

    private TableDefinition withRules(TableDefinition table) {
        List<Rule> rules = new ArrayList<>();
        for (TableName input : table.inputs()) {
            Optional<SourceContract> contract = context.warehouse().sources().stream()
                    .filter(source -> source.table().equals(input))
                    .findFirst();
            contract.ifPresent(source -> rules.addAll(rules(source)));
        }
        if (rules.isEmpty()) {
            return table;
        }
        if (table.table().layer().filter(Layer::mayQuarantine).isEmpty()) {
            throw Fault.DATA.cannot(
                    "run " + table.table(),
                    "it reads " + table.inputs() + ", where rows have drifted that only silver can quarantine",
                    "read a silver table instead, or choose another policy for the drift");
        }
        try {
            return table.withRejects(
                    Stream.concat(table.rejects().stream(), rules.stream()).toList());
        } catch (IllegalArgumentException e) {
            throw Fault.USAGE.cannot(
                    "add the rules of drift to " + table.table(),
                    e.getMessage(),
                    "rename or remove reject rules, or choose another policy for the drift",
                    e);
        }
    }

    private List<Rule> rules(SourceContract contract) {
        return context.record(Step.BRONZE).source(contract.table()).stream()
                .flatMap(source -> source.drift().stream())
                .filter(finding -> finding.policy() == DriftPolicy.QUARANTINE)
                .map(finding -> rule(finding, contract))
                .distinct()
                .toList();
    }

    private static Rule rule(DriftFinding finding, SourceContract contract) {
        String name = "drift_" + finding.kind();
        if (finding.kind() != Drift.CHANGED_TYPE && finding.kind() != Drift.NEW_CODE) {
            return new Rule(name, "true");
        }
        Column column = contract.columns().stream()
                .filter(known -> known.name().equals(finding.column()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(contract.table() + " has no column of the drift found"));
        String named = name + "_" + column.name();
        int place = contract.columns().indexOf(column) + 1;
        String text = "btrim(raw.`" + column.name() + "`, ' \\t\\r\\n\\u00a0')";
        String condition = finding.kind() == Drift.CHANGED_TYPE
                ? "not " + fits(text, column.type())
                : "lower(" + text + ") not in (" + literals(contract, column) + ")";
        return new Rule(
                named.length() <= MAX_NAME ? named : name + "_column_" + place, text + " <> '' and " + condition);
    }

    /** The forms of {@code ValueForm} in bronze, in SQL. */
    private static String fits(String text, String type) {
        String number = text + " rlike '^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?\\\\z'";
        return switch (type) {
            case "bigint", "int" ->
                "(" + text + " rlike '^[+-]?[0-9]+([.]0+)?\\\\z' and try_cast(regexp_replace(" + text
                        + ", '[.]0+\\\\z', '') as " + type + ") is not null)";
            case "double" -> "(" + number + " or " + text + " rlike '^((?i)nan|[+-]?inf(inity)?)\\\\z')";
            case "boolean" -> "(" + text + " rlike '^(?i)(t|true|y|yes|1|f|false|n|no|0)\\\\z')";
            case "date" ->
                "(" + text + " rlike '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]|\\\\z)' and try_cast(left(" + text
                        + ", 10) as date) is not null)";
            default -> "(" + number + " and try_cast(" + text + " as " + type + ") is not null)";
        };
    }

    private static String literals(SourceContract contract, Column column) {
        return contract.codes().get(column.name()).stream()
                .map(code -> code.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("'", "\\'"))
                .map(code -> "btrim('" + code + "', ' \\t\\r\\n\\u00a0')")
                .collect(Collectors.joining(", "));
    }
}
