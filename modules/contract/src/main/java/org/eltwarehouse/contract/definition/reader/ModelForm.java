// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.form.DeclaredForm;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.FlagForm;
import org.eltwarehouse.contract.form.KnownWord;
import org.eltwarehouse.contract.form.ListForm;
import org.eltwarehouse.contract.form.Reading;
import org.eltwarehouse.contract.form.TextForm;
import org.eltwarehouse.contract.form.WordForm;
import org.eltwarehouse.contract.written.WrittenFields;

/** A model of figures. */
final class ModelForm {
    private static final FieldKey LABEL = FieldKey.required(
            "label",
            FieldsForm.of(
                    "'label'",
                    FieldKey.required("en", TextForm.any("a text"), "The English words.", "Revenue"),
                    FieldKey.required("de", TextForm.any("a text"), "The German words.", "Umsatz")),
            "What people read.",
            "{en: Revenue, de: Umsatz}");

    private static final FieldsForm DIMENSION = FieldsForm.of(
                    "dimension",
                    FieldKey.required(
                            "name",
                            TextForm.identifier("the name of a dimension"),
                            "What the dimension is called.",
                            "country"),
                    FieldKey.required(
                            "column",
                            TextForm.identifier("the name of a column"),
                            "The column of the fact that tells rows apart. Its privacy class is none or quasi.",
                            "country"),
                    LABEL,
                    FieldKey.usually(
                            "false",
                            "personal",
                            new FlagForm(),
                            "Whether it tells something of persons: true where the column is quasi.",
                            "true"))
            .namedBy("name");

    private static final FieldsForm MEASURE = FieldsForm.of(
                    "measure",
                    FieldKey.required(
                            "name",
                            TextForm.identifier("the name of a measure"),
                            "What queries call it by: revenue().",
                            "revenue"),
                    LABEL,
                    FieldKey.required(
                            "description",
                            TextForm.any("a text"),
                            "What the figure says, what is left out included.",
                            "Sum of the sales amounts"),
                    FieldKey.required(
                            "formula",
                            TextForm.any("a formula"),
                            "SQL over the fact's columns inside of sum, count, avg, min or max, and over other measures"
                                    + " of the model, which it calls.",
                            "revenue() / nullif(orders(), 0)"),
                    FieldKey.required(
                            "type",
                            WordForm.exactly(
                                            "measure type",
                                            KnownWord.of(
                                                    "bigint", "A whole number.", "int", "integer", "long", "number"),
                                            KnownWord.of(
                                                    "decimal(p,s)",
                                                    "An exact number with p digits, s of them behind the point: for"
                                                            + " money decimal(18,2), for a share usually decimal(9,6).",
                                                    "decimal",
                                                    "double",
                                                    "float",
                                                    "money"))
                                    .orMatching("decimal\\(\\d{1,2},\\d{1,2}\\)"),
                            "What the figure is. Between { and } a decimal needs quotes.",
                            "\"decimal(18,2)\""),
                    FieldKey.required(
                            "unit",
                            WordForm.exactly(
                                            "unit",
                                            KnownWord.of(
                                                    Measure.MONEY,
                                                    "An amount in the model's currency.",
                                                    "currency",
                                                    "eur"),
                                            KnownWord.of(
                                                    Measure.SHARE,
                                                    "A part of a whole, 0 to 1.",
                                                    "percent",
                                                    "ratio",
                                                    "%"),
                                            KnownWord.of(Measure.COUNT, "A number of what the label names.", "number"),
                                            KnownWord.of("(a word)", "What is counted: pieces, hours, kg."))
                                    .orMatching(Measure.UNIT),
                            "What the figure is counted in.",
                            Measure.MONEY),
                    FieldKey.usually(
                            Direction.NEITHER.toString(),
                            "direction",
                            WordForm.of(
                                    "direction",
                                    KnownWord.of(Direction.UP, "More is good.", "higher", "more"),
                                    KnownWord.of(Direction.DOWN, "Less is good.", "lower", "less"),
                                    KnownWord.of(Direction.NEITHER, "Neither is.", "none", "both")),
                            "Which way is good.",
                            "up"),
                    FieldKey.usually(
                            Additivity.NON_ADDITIVE.toString(),
                            "additivity",
                            WordForm.of(
                                    "additivity",
                                    KnownWord.of(
                                            Additivity.ADDITIVE,
                                            "The values of parts add up to that of the whole: sums.",
                                            "full",
                                            "yes",
                                            "true"),
                                    KnownWord.of(
                                            Additivity.SEMI_ADDITIVE, "They add up, but not over time: stock.", "semi"),
                                    KnownWord.of(
                                            Additivity.NON_ADDITIVE,
                                            "They do not: distinct customers, averages.",
                                            "none",
                                            "no",
                                            "false")),
                            "Whether the values of parts add up.",
                            "additive"))
            .namedBy("name");

    static final FieldsForm FORM = FieldsForm.of(
                    "model",
                    FieldKey.required(
                            "model",
                            TextForm.identifier("the name of a model"),
                            "The model's name; the file is named like it.",
                            "sales"),
                    LABEL,
                    FieldKey.required(
                            "fact", TextForm.table(), "The gold table whose rows are measured.", "gold.fact_sales"),
                    FieldKey.usually(
                            "its rows have no day",
                            "date",
                            TextForm.identifier("the name of a column"),
                            "The fact's column with the day of a row.",
                            "order_date"),
                    FieldKey.usually(
                            "nothing is money",
                            "currency",
                            new TextForm(
                                    "a currency", ModelDefinition.CURRENCY, "the three capital letters of ISO 4217"),
                            "What all money is counted in.",
                            "EUR"),
                    FieldKey.usually(
                            "rows count",
                            "persons",
                            new DeclaredForm("measure", "measures"),
                            "The measure that counts the persons behind rows: groups of few are not told apart.",
                            "customers"),
                    FieldKey.optional(
                            "dimensions",
                            ListForm.of(DIMENSION, "dimensions")
                                    .atMost(ModelDefinition.MAX_DIMENSIONS)
                                    .distinctBy("name"),
                            "What figures are told apart by, in the order of reports.",
                            "[{name: country, column: country, label: {en: Country, de: Land}, personal: true}]"),
                    FieldKey.required(
                            "measures",
                            ListForm.some(MEASURE, "measures")
                                    .atMost(ModelDefinition.MAX_MEASURES)
                                    .distinctBy("name"),
                            "The figures, in the order of reports; the first is the one that they lead with.",
                            "[{name: revenue, label: {en: Revenue, de: Umsatz}, description: Sum of the amounts,"
                                    + " formula: sum(amount), type: \"decimal(18,2)\", unit: money, direction: up,"
                                    + " additivity: additive}]"))
            .with(ModelForm::moneyHasACurrency);

    private ModelForm() {}

    private static void moneyHasACurrency(WrittenFields model, Reading reading) {
        if (model.value("currency").isPresent()) {
            return;
        }
        model.items("measures").stream()
                .filter(WrittenFields.class::isInstance)
                .flatMap(measure -> ((WrittenFields) measure).text("unit").stream())
                .filter(unit -> unit.text().equals(Measure.MONEY))
                .findFirst()
                .ifPresent(unit -> reading.mistake(
                        unit.at(), "the model has no currency to count money in", "add currency: EUR to the model"));
    }
}
