// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.List;
import org.eltwarehouse.contract.check.Freshness;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.form.Alternatives;
import org.eltwarehouse.contract.form.DeclaredForm;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.KnownWord;
import org.eltwarehouse.contract.form.ListForm;
import org.eltwarehouse.contract.form.Reading;
import org.eltwarehouse.contract.form.TextForm;
import org.eltwarehouse.contract.form.WholeForm;
import org.eltwarehouse.contract.form.WordForm;
import org.eltwarehouse.contract.written.WrittenFields;

/** How expectations are written: each kind of check, and what it costs to break it. */
final class CheckKeys {
    private static final FieldKey COLUMN =
            FieldKey.required("column", DeclaredForm.COLUMN, "A column of this table.", "sales_amount");
    private static final FieldKey OTHER_TABLE = FieldKey.required(
            "table", TextForm.table(), "The other table; it must be among the inputs.", "silver.orders");
    private static final WholeForm ROWS = new WholeForm(0, Long.MAX_VALUE);

    private static final Alternatives CHECKS = new Alternatives(
            "check",
            List.of(
                    FieldKey.optional("not_null", DeclaredForm.COLUMN, "The column holds no null.", "order_number"),
                    FieldKey.optional(
                            "unique",
                            ListForm.some(DeclaredForm.COLUMN, "columns"),
                            "No two rows agree in all of these columns; a null repeats another null.",
                            "[order_number, line_number]"),
                    FieldKey.optional(
                            "accepted_values",
                            FieldsForm.of(
                                    "'accepted_values'",
                                    COLUMN,
                                    FieldKey.required(
                                            "values",
                                            ListForm.of(TextForm.value(), "values"),
                                            "All values that there may be.",
                                            "[F, M]")),
                            "Every value is one of these.",
                            "{column: gender, values: [F, M]}"),
                    FieldKey.optional(
                            "range",
                            FieldsForm.of(
                                    "'range'",
                                    COLUMN,
                                    FieldKey.usually(
                                            "no bound",
                                            "min",
                                            TextForm.any("a value"),
                                            "The least value.",
                                            "\"1900-01-01\""),
                                    FieldKey.usually(
                                            "no bound", "max", TextForm.any("a value"), "The greatest value.", "100")),
                            "Every value lies within the bounds, which are inclusive.",
                            "{column: quantity, min: 1, max: 100}"),
                    FieldKey.optional(
                            "matches",
                            FieldsForm.of(
                                    "'matches'",
                                    COLUMN,
                                    FieldKey.required(
                                            "pattern",
                                            TextForm.any("a regular expression"),
                                            "A regular expression for the whole text.",
                                            "\"[A-Z]{2}\\\\d+\"")),
                            "Every text matches the regular expression as a whole.",
                            "{column: product_key, pattern: \"[A-Z]{2}\\\\d+\"}"),
                    FieldKey.optional(
                            "holds",
                            FieldsForm.of(
                                    "'holds'",
                                    FieldKey.required(
                                            "name",
                                            TextForm.identifier("the name of a condition"),
                                            "What the check is called where its result is told.",
                                            "ships_after_order"),
                                    FieldKey.required(
                                            "condition",
                                            TextForm.any("a condition"),
                                            "An SQL condition over the columns of this table.",
                                            "ship_date >= order_date")),
                            "The condition is true or null for every row.",
                            "{name: ships_after_order, condition: ship_date >= order_date}"),
                    FieldKey.optional(
                            "foreign_key",
                            FieldsForm.of(
                                    "'foreign_key'",
                                    COLUMN,
                                    OTHER_TABLE,
                                    FieldKey.required(
                                            "references",
                                            TextForm.identifier("the name of a column"),
                                            "The column of the other table.",
                                            "customer_key")),
                            "Every value occurs in a column of another table.",
                            "{column: customer_key, table: gold.dim_customer, references: customer_key}"),
                    FieldKey.optional(
                            "reconciles",
                            FieldsForm.of(
                                    "'reconciles'",
                                    COLUMN,
                                    OTHER_TABLE,
                                    FieldKey.required(
                                            "with",
                                            TextForm.identifier("the name of a column"),
                                            "The column of the other table.",
                                            "sales_amount")),
                            "The sum is that of a column of another table, to the cent.",
                            "{column: sales_amount, table: silver.sales_details, with: sales_amount}"),
                    FieldKey.optional(
                            "adds_up",
                            FieldsForm.of(
                                    "'adds_up'",
                                    COLUMN,
                                    FieldKey.required(
                                            "measure",
                                            TextForm.identifier("the name of a measure"),
                                            "An additive measure of a model whose fact is among the inputs.",
                                            "revenue")),
                            "The sum is what a measure of a model is over all rows of its fact, to the cent.",
                            "{column: revenue, measure: revenue}"),
                    FieldKey.optional(
                            "same_rows",
                            TextForm.table(),
                            "The table has as many rows as another.",
                            "silver.sales_details"),
                    FieldKey.optional(
                            "row_count",
                            FieldsForm.of(
                                            "'row_count'",
                                            FieldKey.usually("no bound", "min", ROWS, "The fewest rows.", "1"),
                                            FieldKey.usually("no bound", "max", ROWS, "The most rows.", "100"))
                                    .with(CheckKeys::boundsOfRows),
                            "The table has at least and at most so many rows.",
                            "{min: 1}"),
                    FieldKey.optional(
                            "few_repairs",
                            FieldsForm.of(
                                    "'few_repairs'",
                                    FieldKey.required(
                                            "rule",
                                            TextForm.identifier("the name of a repair"),
                                            "A repair of this table.",
                                            "unreadable_date_cleared"),
                                    FieldKey.required(
                                            "percent",
                                            new WholeForm(0, 100),
                                            "How many of a hundred written rows it may mend.",
                                            "1")),
                            "Of a hundred written rows a repair mends at most so many.",
                            "{rule: unreadable_date_cleared, percent: 1}"),
                    FieldKey.optional(
                            "freshness",
                            FieldsForm.of(
                                    "'freshness'",
                                    COLUMN,
                                    FieldKey.required(
                                            "days",
                                            new WholeForm(0, Freshness.MAX_DAYS),
                                            "How many days before the business date the newest date may lie.",
                                            "3")),
                            "The newest date is at most so many days before the business date; without a date it fails.",
                            "{column: order_date, days: 3}")));

    static final FieldsForm EXPECTATION = FieldsForm.of(
                    "expectation",
                    FieldKey.usually(
                            Severity.FAIL.toString(),
                            "severity",
                            WordForm.of(
                                    "severity",
                                    KnownWord.of(Severity.INFO, "It is recorded when broken.", "notice", "note"),
                                    KnownWord.of(
                                            Severity.WARN,
                                            "It is recorded when broken, and reported first.",
                                            "warning"),
                                    KnownWord.of(
                                            Severity.FAIL,
                                            "When it is broken, nothing is published.",
                                            "error",
                                            "fatal",
                                            "critical",
                                            "failure")),
                            "What it costs to break the check.",
                            "warn"))
            .withOneOf(CHECKS);

    private CheckKeys() {}

    private static void boundsOfRows(WrittenFields fields, Reading reading) {
        if (fields.value("min").isEmpty() && fields.value("max").isEmpty()) {
            reading.mistake(fields.at(), "'row_count' has no bound", "write min, max or both: {min: 1}");
            return;
        }
        fields.text("min")
                .filter(min -> isNumber(min.text()))
                .ifPresent(min -> fields.text("max")
                        .filter(max -> isNumber(max.text()) && Long.parseLong(min.text()) > Long.parseLong(max.text()))
                        .ifPresent(max -> reading.mistake(
                                min.at(),
                                "the min of 'row_count' is " + min.text() + " and its max " + max.text(),
                                "write the smaller number as min")));
    }

    private static boolean isNumber(String text) {
        return text.matches("0|[1-9]\\d{0,17}");
    }
}
