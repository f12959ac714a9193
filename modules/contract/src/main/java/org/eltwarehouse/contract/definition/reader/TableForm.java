// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.Optional;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.form.DeclaredForm;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.FlagForm;
import org.eltwarehouse.contract.form.ListForm;
import org.eltwarehouse.contract.form.Reading;
import org.eltwarehouse.contract.form.TextForm;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenFields;

/** The contract of a table. */
final class TableForm {
    static final FieldsForm FORM = FieldsForm.of(
                    "table",
                    FieldKey.required(
                            "table",
                            TextForm.table(),
                            "The table's name with its layer; the file is named like it.",
                            "silver.orders"),
                    FieldKey.required(
                            "grain", TextForm.any("a text"), "One sentence: what a row is.", "One row per order."),
                    FieldKey.required(
                            "inputs",
                            ListForm.some(TextForm.table(), "tables"),
                            "The tables that the query and the expectations read.",
                            "[bronze.orders]"),
                    FieldKey.required(
                            "key",
                            ListForm.some(DeclaredForm.COLUMN, "columns"),
                            "The columns that name a row. Rows are written in their order. None may be null: the check not_null is"
                                    + " made of each, with severity fail, unless an expectation says it with another.",
                            "[order_number]"),
                    FieldKey.usually(
                            "false",
                            "optional",
                            new FlagForm(),
                            "Whether the table is left out where an input is absent.",
                            "true"),
                    FieldKey.usually(
                            "false",
                            "protected",
                            new FlagForm(),
                            "Whether a gold table may hold personal columns; it is then kept apart.",
                            "true"),
                    FieldKey.required(
                            "columns",
                            ListForm.some(ColumnKeys.ofTable(), "columns").distinctBy("name"),
                            "The columns in their order, as the query selects them.",
                            "[{name: order_number, privacy: identifier, description: Order number}]"),
                    FieldKey.optional(
                            "rejects",
                            RuleKeys.LIST,
                            "Silver: which rows are refused. They go to quarantine under the rule's name.",
                            "[{rule: missing_number, when: order_number is null}]"),
                    FieldKey.optional(
                            "deduplicate",
                            FieldsForm.of(
                                    "'deduplicate'",
                                    FieldKey.required(
                                            "by",
                                            ListForm.some(DeclaredForm.COLUMN, "columns"),
                                            "The columns that name the same thing.",
                                            "[order_number]"),
                                    FieldKey.optional(
                                            "order",
                                            ListForm.of(TextForm.any("an SQL sort expression"), "SQL sort expressions"),
                                            "Which row stays: the first in this order. The position in the source breaks the last"
                                                    + " tie.",
                                            "[changed_on desc nulls last]")),
                            "Silver: which rows are the same thing, and which of them stays.",
                            "{by: [order_number], order: [changed_on desc nulls last]}"),
                    FieldKey.optional(
                            "repairs",
                            RuleKeys.LIST,
                            "Silver: what the query mended, counted under the rule's name.",
                            "[{rule: unknown_gender_cleared, cleared: gender}]"),
                    FieldKey.optional(
                            "expectations",
                            ListForm.of(CheckKeys.EXPECTATION, "expectations").atMost(TableDefinition.MAX_RULES),
                            "What must be true of the written table.",
                            "[{not_null: order_number}]"))
            .with(TableForm::onlySilverReadsColumnsOfASource);

    private TableForm() {}

    private static void onlySilverReadsColumnsOfASource(WrittenFields contract, Reading reading) {
        Optional<Layer> layer =
                contract.text("table").flatMap(table -> Layer.named(table.text().replaceFirst("[.].*", "")));
        if (layer.isEmpty() || layer.orElseThrow().keepsRows()) {
            return;
        }
        for (Written item : contract.items("columns")) {
            if (item instanceof WrittenFields column) {
                column.text("source")
                        .ifPresent(source -> reading.mistake(
                                source.at(),
                                "a column of " + layer.orElseThrow() + " has no 'source'",
                                "remove it; only silver's columns are read from a source's"));
            }
        }
    }
}
