// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.List;
import org.eltwarehouse.contract.definition.FunctionDefinition;
import org.eltwarehouse.contract.form.AnyForm;
import org.eltwarehouse.contract.form.DeclaredForm;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.FlagForm;
import org.eltwarehouse.contract.form.ListForm;
import org.eltwarehouse.contract.form.MapForm;
import org.eltwarehouse.contract.form.Reading;
import org.eltwarehouse.contract.form.TextForm;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenFields;

/** The contract of a function. */
final class FunctionForm {
    private static final FieldsForm PARAMETER = FieldsForm.of(
                    "parameter",
                    FieldKey.required(
                            "name",
                            TextForm.identifier("the name of a parameter"),
                            "What the expression calls the value.",
                            "value"),
                    FieldKey.usually("string", "type", ColumnKeys.TYPE, "What the value is.", "string"),
                    FieldKey.usually(
                            "false",
                            "many",
                            new FlagForm(),
                            "Whether a call may give any number of values, at least one; the last parameter only.",
                            "true"),
                    FieldKey.required("description", TextForm.any("a text"), "What the value says.", "Day as exported"))
            .namedBy("name");

    private static final FieldsForm CASE = FieldsForm.of(
            "case",
            FieldKey.optional(
                    "given",
                    new MapForm(DeclaredForm.PARAMETER, new AnyForm(), "a value"),
                    "A value by parameter, a list for one that takes many; null where left out.",
                    "{value: \"2025-03-31\"}"),
            FieldKey.usually("null", "expect", new AnyForm(), "What the function makes of it.", "2025-03-31"));

    static final FieldsForm FORM = FieldsForm.of(
                    "function",
                    FieldKey.required(
                            "function",
                            TextForm.identifier("the name of a function"),
                            "The function's name; the file is named like it.",
                            "iso_date"),
                    FieldKey.required(
                            "description",
                            TextForm.any("a text"),
                            "What it makes of its values, null included.",
                            "A day that is written as 2025-03-31; null where the text is none."),
                    FieldKey.required(
                            "parameters",
                            ListForm.some(PARAMETER, "parameters")
                                    .atMost(FunctionDefinition.MAX_PARAMETERS)
                                    .distinctBy("name"),
                            "The values that a call gives, in their order.",
                            "[{name: value, description: Day as exported}]"),
                    FieldKey.usually("string", "returns", ColumnKeys.TYPE, "What the result is.", "date"),
                    FieldKey.required(
                            "cases",
                            ListForm.some(CASE, "cases"),
                            "What the function must make of given values.",
                            "[{given: {value: \"2025-03-31\"}, expect: 2025-03-31}]"))
            .with(FunctionForm::onlyTheLastTakesMany);

    private FunctionForm() {}

    private static void onlyTheLastTakesMany(WrittenFields function, Reading reading) {
        List<Written> parameters = function.items("parameters");
        parameters.stream()
                .limit(Math.max(0, parameters.size() - 1))
                .filter(WrittenFields.class::isInstance)
                .flatMap(parameter -> ((WrittenFields) parameter).text("many").stream())
                .filter(many -> many.text().equalsIgnoreCase("true"))
                .forEach(many -> reading.mistake(
                        many.at(), "only the last parameter takes many values", "move it to the end of the list"));
    }
}
