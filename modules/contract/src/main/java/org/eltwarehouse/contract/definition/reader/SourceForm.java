// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.definition.Drift;
import org.eltwarehouse.contract.definition.DriftPolicies;
import org.eltwarehouse.contract.definition.DriftPolicy;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.form.DeclaredForm;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.FlagForm;
import org.eltwarehouse.contract.form.KnownWord;
import org.eltwarehouse.contract.form.ListForm;
import org.eltwarehouse.contract.form.MapForm;
import org.eltwarehouse.contract.form.TextForm;
import org.eltwarehouse.contract.form.WordForm;

/** The contract of an exported file. */
final class SourceForm {
    static final WordForm POLICY = WordForm.of(
            "drift policy",
            KnownWord.of(DriftPolicy.EVOLVE, "Take it.", "ignore", "accept", "allow", "take"),
            KnownWord.of(DriftPolicy.WARN, "Take it, with a notice.", "warning"),
            KnownWord.of(DriftPolicy.QUARANTINE, "Silver refuses the rows concerned.", "reject", "refuse"),
            KnownWord.of(DriftPolicy.FAIL, "Bronze fails.", "error", "stop"));

    static final WordForm CHARSET = WordForm.exactly(
            "file encoding",
            KnownWord.of("UTF-8", "What most programs write today.", "utf8", "utf-8", "utf_8"),
            KnownWord.of("windows-1252", "What older programs of Windows write.", "cp1252", "windows1252", "ansi"),
            KnownWord.of("ISO-8859-1", "Latin 1.", "latin1", "latin-1", "iso8859-1", "iso-8859-1"));

    static final FieldsForm FORM = FieldsForm.of(
                    "source contract",
                    FieldKey.required(
                            "table",
                            new TextForm(
                                    "the name of a bronze table",
                                    Layer.BRONZE + "\\." + Names.IDENTIFIER,
                                    "bronze.name in lower case letters, digits and _"),
                            "The table's name; the contract's file is named like it.",
                            "bronze.orders"),
                    FieldKey.required(
                            "file",
                            new TextForm("the path of a CSV file", SourceContract.FILE, "folder/name.csv"),
                            "The exported file below the raw folder.",
                            "shop/orders.csv"),
                    FieldKey.required(
                            "grain",
                            TextForm.any("a text"),
                            "One sentence: what a record is.",
                            "One record per order."),
                    FieldKey.usually(
                            "true", "required", new FlagForm(), "Whether a run without the file fails.", "false"),
                    FieldKey.usually("UTF-8", "charset", CHARSET, "The encoding of the file.", "windows-1252"),
                    FieldKey.usually(
                            "a comma",
                            "delimiter",
                            new TextForm(
                                    "one character", SourceContract.DELIMITER, "one ASCII character that is no quote"),
                            "What stands between the values.",
                            "\";\""),
                    FieldKey.optional(
                            "business_date",
                            FieldsForm.of(
                                    "'business_date'",
                                    FieldKey.required(
                                            "column", DeclaredForm.COLUMN, "The column of dates.", "order_date"),
                                    FieldKey.required(
                                            "format",
                                            TextForm.any("a date pattern"),
                                            "How the dates are written, such as yyyy-MM-dd or dd.MM.yy.",
                                            "yyyy-MM-dd"),
                                    FieldKey.optional(
                                            "not_after",
                                            DeclaredForm.COLUMN,
                                            "A column of dates of the same format; a date behind it does not count.",
                                            "exported_on")),
                            "Where the run's business date is read from: the latest valid date of a column.",
                            "{column: order_date, format: yyyy-MM-dd}"),
                    FieldKey.optional(
                            "drift",
                            FieldsForm.of(
                                    "'drift'",
                                    Stream.of(Drift.values())
                                            .map(SourceForm::policy)
                                            .toArray(FieldKey[]::new)),
                            "What a run does when the file comes to differ from this contract.",
                            "{new_column: fail}"),
                    FieldKey.optional(
                            "codes",
                            new MapForm(
                                    DeclaredForm.COLUMN,
                                    ListForm.some(TextForm.any("a code"), "codes"),
                                    "a list of codes"),
                            "The values that a column may hold, by column; compared without blanks around them and"
                                    + " without case.",
                            "{gender: [F, M]}"),
                    FieldKey.required(
                            "columns",
                            ListForm.some(ColumnKeys.ofFile(), "columns").distinctBy("name"),
                            "The columns of the file.",
                            "[{name: order_number, privacy: identifier, description: Order number}]"))
            .with(SourceLaws::headersDiffer);

    private SourceForm() {}

    private static FieldKey policy(Drift kind) {
        String meaning = switch (kind) {
            case NEW_COLUMN -> "The header has a name that the contract does not know.";
            case MISSING_COLUMN -> "The header lacks a column of the contract.";
            case RENAMED_COLUMN -> "One name is new and stands in the place of the one column that is missing.";
            case REORDERED_COLUMNS -> "The same names stand in another order.";
            case CHANGED_TYPE -> "Most values of a column are not of its declared type.";
            case NEW_CODE -> "A column holds values that are not listed as its codes.";
        };
        return FieldKey.usually(
                DriftPolicies.DEFAULT.of(kind).toString(),
                kind.toString(),
                POLICY,
                meaning,
                DriftPolicy.WARN.toString());
    }
}
