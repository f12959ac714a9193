// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.regex.Pattern;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.form.FieldKey;
import org.eltwarehouse.contract.form.FieldsForm;
import org.eltwarehouse.contract.form.KnownWord;
import org.eltwarehouse.contract.form.TextForm;
import org.eltwarehouse.contract.form.WordForm;

/** How a column is described. */
final class ColumnKeys {
    static final WordForm TYPE = WordForm.exactly(
                    "type",
                    KnownWord.of("string", "A text.", "text", "str", "varchar", "char", "object"),
                    KnownWord.of("bigint", "A whole number of up to 18 digits.", "long", "int64", "int8", "serial"),
                    KnownWord.of("int", "A whole number of up to 9 digits.", "integer", "int32", "int4", "number"),
                    KnownWord.of("date", "A day.", "day", "datetime", "timestamp"),
                    KnownWord.of("boolean", "True or false.", "bool", "bit", "flag"),
                    KnownWord.of(
                            "double", "A number with a floating point; not for money.", "float", "real", "float64"),
                    KnownWord.of(
                            "decimal(p,s)",
                            "An exact number with p digits, s of them behind the point: for money decimal(18,2), for a share"
                                    + " usually decimal(9,6).",
                            "decimal",
                            "numeric",
                            "money",
                            "currency"))
            .orMatching(Column.DECIMAL);

    static final WordForm PRIVACY = WordForm.of(
            "privacy class",
            KnownWord.of(PrivacyClass.NONE, "Says nothing about a person.", "public", "no", "false"),
            KnownWord.of(
                    PrivacyClass.QUASI,
                    "Narrows down a person together with other columns: country, gender, age band.",
                    "quasi_identifier",
                    "indirect"),
            KnownWord.of(
                    PrivacyClass.IDENTIFIER,
                    "A number or key that stands for a person or a document about one.",
                    "id",
                    "key"),
            KnownWord.of(
                    PrivacyClass.PERSONAL,
                    "Names, birth dates: a person without further keys.",
                    "pii",
                    "private",
                    "secret",
                    "sensitive"),
            KnownWord.of(PrivacyClass.FREE_TEXT, "Text that somebody typed: may hold anything.", "text", "free"));

    private static final FieldKey NAME = FieldKey.required(
            "name",
            TextForm.identifier("the name of a column"),
            "The column's name: lower case letters, digits and _.",
            "order_number");
    private static final FieldKey TYPE_KEY = FieldKey.usually(
            "string",
            "type",
            TYPE,
            "What the values are. Between { and } a decimal needs quotes.",
            "\"decimal(18,2)\"");
    private static final FieldKey PRIVACY_KEY = FieldKey.required(
            "privacy",
            PRIVACY,
            "How much the column tells about a person, at least what the columns say that it is computed from, counts of"
                    + " them excepted. Gold holds none, quasi and identifier, features none and quasi; more is held by"
                    + " silver and by protected tables.",
            "none");
    private static final FieldKey DESCRIPTION = FieldKey.required(
            "description", TextForm.any("a text"), "What a value says, for the catalog.", "Day of the order");

    private static final FieldKey HEADER = FieldKey.usually(
            "the name",
            "header",
            new TextForm(
                    "a header of at most 255 characters",
                    Pattern.compile("(?=.*\\S)[^\\r\\n]{1," + Column.MAX_HEADER + "}"),
                    "at most 255 characters on one line",
                    false),
            "What stands in the header line of the file; case and blanks around it do not matter.",
            "\"Order No.\"");

    private static final FieldKey SOURCE = FieldKey.usually(
            "the name",
            "source",
            TextForm.identifier("the name of a column of the source"),
            "Silver: what the column is called in the source, where that is another name. 'cleared' and 'differs' look at"
                    + " its text there.",
            "ord_no");

    private ColumnKeys() {}

    /** A column of a table. */
    static FieldsForm ofTable() {
        return FieldsForm.of("column", NAME, SOURCE, TYPE_KEY, PRIVACY_KEY, DESCRIPTION)
                .namedBy("name");
    }

    /** A column of a list that people keep. */
    static FieldsForm ofSeed() {
        return FieldsForm.of("column", NAME, TYPE_KEY, PRIVACY_KEY, DESCRIPTION).namedBy("name");
    }

    /** A column of a file. */
    static FieldsForm ofFile() {
        return FieldsForm.of("column", NAME, TYPE_KEY, PRIVACY_KEY, DESCRIPTION, HEADER)
                .namedBy("name");
    }
}
