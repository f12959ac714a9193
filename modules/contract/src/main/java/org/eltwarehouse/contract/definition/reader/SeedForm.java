// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.form.DeclaredForm;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.ListForm;
import org.eltwarehouse.contract.form.Reading;
import org.eltwarehouse.contract.form.TextForm;
import org.eltwarehouse.contract.written.WrittenFields;

/** The contract of a lookup table. */
final class SeedForm {
    static final FieldsForm FORM = FieldsForm.of(
                    "seed",
                    FieldKey.required(
                            "seed",
                            new TextForm(
                                    "the name of a seed",
                                    SeedDefinition.FOLDER + "\\." + Names.IDENTIFIER,
                                    "seeds.name in lower case letters, digits and _"),
                            "The seed's name, by which queries read it; the files are named like it.",
                            "seeds.country"),
                    FieldKey.required(
                            "grain", TextForm.any("a text"), "One sentence: what a row is.", "One row per spelling."),
                    FieldKey.required(
                            "key",
                            ListForm.some(DeclaredForm.COLUMN, "columns"),
                            "The columns that name a row. A silver query looks up by all of them.",
                            "[spelling]"),
                    FieldKey.required(
                            "columns",
                            ListForm.some(ColumnKeys.ofSeed(), "columns").distinctBy("name"),
                            "The columns of the file in their order. Their privacy class is none: a list is about nobody.",
                            "[{name: spelling, privacy: none, description: Spelling in lower case}]"))
            .with(SeedForm::isAboutNobody);

    private SeedForm() {}

    private static void isAboutNobody(WrittenFields seed, Reading reading) {
        seed.items("columns").stream()
                .filter(WrittenFields.class::isInstance)
                .flatMap(column -> ((WrittenFields) column).text("privacy").stream())
                .filter(privacy -> !privacy.text().equalsIgnoreCase(PrivacyClass.NONE.toString()))
                .forEach(privacy -> reading.mistake(
                        privacy.at(),
                        "a seed holds nothing about persons",
                        "write none, or export the list as a source"));
    }
}
