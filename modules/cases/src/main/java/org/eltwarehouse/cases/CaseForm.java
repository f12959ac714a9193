// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import org.eltwarehouse.contract.definition.reader.DefinitionType;
import org.eltwarehouse.contract.form.AnyForm;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.FlagForm;
import org.eltwarehouse.contract.form.ListForm;
import org.eltwarehouse.contract.form.MapForm;
import org.eltwarehouse.contract.form.TextForm;
import org.eltwarehouse.contract.form.WholeForm;

/** How a case of a table is written. */
public final class CaseForm {
    private static final ListForm ROWS = ListForm.of(
            new MapForm(TextForm.identifier("the name of a column"), "columns", new AnyForm(), "a value"), "rows");
    private static final MapForm COUNTS = new MapForm(
            TextForm.identifier("the name of a rule"), "rules", new WholeForm(0, Long.MAX_VALUE), "a number of rows");

    private static final FieldsForm FORM = FieldsForm.of(
            "case",
            FieldKey.optional(
                    "parameters",
                    FieldsForm.of(
                            "'parameters'",
                            FieldKey.usually(
                                    "2025-12-31",
                                    "business_date",
                                    new TextForm("a day", "\\d{4}-\\d{2}-\\d{2}", "year-month-day"),
                                    "The day that the query takes for today.",
                                    "2025-12-31")),
                    "What the run is told.",
                    "{business_date: 2025-12-31}"),
            FieldKey.required(
                    "given",
                    new MapForm(TextForm.table(), "tables", ROWS, "a list of rows"),
                    "Rows of the inputs; columns left out are null. For bronze all values are texts.",
                    "{silver.orders: [{order_number: A1}]}"),
            FieldKey.required(
                    "expect",
                    FieldsForm.of(
                            "'expect'",
                            FieldKey.optional(
                                    "rows",
                                    ROWS,
                                    "The rows of the table, compared on the columns that they name.",
                                    "[{order_number: A1}]"),
                            FieldKey.usually(
                                    "false",
                                    "ordered",
                                    new FlagForm(),
                                    "Whether the rows must stand in the table's order as well.",
                                    "true"),
                            FieldKey.optional(
                                    "quarantined", COUNTS, "How many rows each rule refuses.", "{missing_number: 1}"),
                            FieldKey.optional(
                                    "deduplicated",
                                    new WholeForm(0, Long.MAX_VALUE),
                                    "How many rows are dropped as duplicates.",
                                    "1"),
                            FieldKey.optional(
                                    "repairs",
                                    COUNTS,
                                    "How many rows each rule mended; rules without rows are left out.",
                                    "{unknown_gender_cleared: 1}"),
                            FieldKey.optional(
                                    "broken",
                                    ListForm.of(TextForm.any("the name of a check"), "checks"),
                                    "The checks that must not pass, in their order. Left out: any, but no expectation of severity fail.",
                                    "[\"not_null(order_number)\"]")),
                    "What must come of it; what is left out is not compared.",
                    "{rows: [{order_number: A1}]}"));

    /** The type of a case. */
    public static final DefinitionType<TableCase> TYPE = new DefinitionType<>(
            "case",
            "What a table must make of given rows: <layer>/cases/<name>/<what_it_shows>.yaml.",
            FORM,
            TableCase.class);

    private CaseForm() {}
}
