// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import java.util.List;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;

/** All tables of a warehouse on one page of Markdown, made from their contracts. */
public final class Catalog {
    private Catalog() {}

    public static String of(Warehouse warehouse) {
        StringBuilder text = new StringBuilder("""
                # Catalog

                Every source, function, seed, table and measure of the warehouse: grain, key, rules and columns. Made from the contracts; write it anew with
                `scripts/warehouse.sh catalog`.

                ## bronze
                """);
        warehouse.sources().forEach(source -> text.append(source(source)));
        if (!warehouse.functions().all().isEmpty()) {
            text.append("\n## functions\n\n| Function | Returns | Description |\n| --- | --- | --- |\n");
            warehouse
                    .functions()
                    .all()
                    .forEach(function -> text.append("| `" + function.signature() + "` | " + function.returns() + " | "
                            + function.description().replace("|", "\\|") + " |\n"));
        }
        if (!warehouse.seeds().isEmpty()) {
            text.append("\n## seeds\n");
            warehouse
                    .seeds()
                    .forEach(seed -> text.append("\n### " + seed.seed() + "\n\n" + seed.grain() + "\n\nKey: "
                            + code(seed.key()) + ".\n\n" + columns(seed.columns())));
        }
        for (Layer layer : Layer.ofPairs()) {
            text.append("\n## ").append(layer).append('\n');
            warehouse.layer(layer).forEach(table -> text.append(table(table)));
        }
        if (!warehouse.models().isEmpty()) {
            text.append("\n## model\n");
            warehouse.models().forEach(model -> text.append(model(model)));
        }
        return text.toString();
    }

    private static String model(ModelDefinition model) {
        StringBuilder text = new StringBuilder("\n### " + model.name() + "\n\n"
                + model.label().en() + " (German: " + model.label().de() + "), measured over `" + model.fact() + "`");
        text.append(model.date() == null ? "" : " by the day in `" + model.date() + "`");
        text.append(model.currency() == null ? ".\n\n" : ". Money is in " + model.currency() + ".\n\n");
        if (!model.dimensions().isEmpty()) {
            text.append("| Dimension | Column | English | German | Personal |\n| --- | --- | --- | --- | --- |\n");
            model.dimensions()
                    .forEach(dimension -> text.append("| `" + dimension.name() + "` | `" + dimension.column() + "` | "
                            + cell(dimension.label().en()) + " | "
                            + cell(dimension.label().de()) + " | "
                            + (dimension.personal() ? "yes" : "no") + " |\n"));
            text.append('\n');
        }
        text.append("""
                | Measure | English | German | Formula | Type | Unit | Good | Adds up | Description |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        model.measures()
                .forEach(measure -> text.append(
                        "| `" + measure.name() + "()` | " + cell(measure.label().en()) + " | "
                                + cell(measure.label().de()) + " | `"
                                + cell(measure.formula().strip()) + "` | "
                                + measure.type() + " | " + measure.unit() + " | " + measure.direction() + " | "
                                + measure.additivity() + " | " + cell(measure.description()) + " |\n"));
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }

    private static String source(SourceContract source) {
        return "\n### " + source.table() + "\n\n" + source.grain() + "\n\nFile `" + source.file() + "`, "
                + (source.required() ? "required" : "optional") + ".\n\n" + codes(source) + columns(source.columns());
    }

    private static String codes(SourceContract source) {
        return source.codes().entrySet().stream()
                .map(listed -> "Codes of `" + listed.getKey() + "`: " + code(listed.getValue()) + ".\n\n")
                .collect(Collectors.joining());
    }

    private static String table(TableDefinition table) {
        StringBuilder text = new StringBuilder("\n### " + table.table() + "\n\n" + table.grain() + "\n\n");
        text.append("Key: ").append(code(table.key())).append(". Inputs: ");
        text.append(code(table.inputs().stream().map(Object::toString).toList()))
                .append(".");
        text.append(table.optional() ? " Left out where an input is absent." : "");
        text.append(table.isProtected() ? " Protected: may hold personal columns." : "")
                .append("\n\n");
        rules(text, "Rejects", table.rejects().stream().map(rule -> rule.rule()).toList());
        if (table.deduplicate() != null) {
            text.append("Duplicates agree in ")
                    .append(code(table.deduplicate().by()))
                    .append(".\n\n");
        }
        rules(text, "Repairs", table.repairs().stream().map(rule -> rule.rule()).toList());
        rules(
                text,
                "Expectations",
                table.expectations().stream()
                        .map(expectation -> expectation.check().name() + " (" + expectation.severity() + ")")
                        .toList());
        return text.append(columns(table.columns())).toString();
    }

    private static void rules(StringBuilder text, String title, List<String> names) {
        if (!names.isEmpty()) {
            text.append(title).append(": ").append(code(names)).append(".\n\n");
        }
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String columns(List<Column> columns) {
        boolean renames = columns.stream().anyMatch(column -> column.source() != null);
        String head = renames
                ? "| Column | In the source | Type | Privacy | Description |\n| --- | --- | --- | --- | --- |\n"
                : "| Column | Type | Privacy | Description |\n| --- | --- | --- | --- |\n";
        return head
                + columns.stream()
                        .map(column -> "| `" + column.name() + "` | " + (renames ? inSource(column) + " | " : "")
                                + column.type() + " | " + column.privacy() + " | "
                                + column.description().replace("|", "\\|") + " |\n")
                        .collect(Collectors.joining());
    }

    private static String inSource(Column column) {
        return column.source() == null ? "" : "`" + column.source() + "`";
    }
}
