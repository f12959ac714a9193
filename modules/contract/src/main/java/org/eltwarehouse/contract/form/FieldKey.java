// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eltwarehouse.contract.written.Quoted;

/**
 * A key of a document.
 *
 * @param meaning sentences for an analyst
 * @param usual what is meant where it is left out, as words; null: it must not be, or there is nothing to be meant
 * @param example a value, as it would be written
 */
public record FieldKey(String word, boolean required, Form form, String meaning, String usual, String example) {
    /** A key that must be there. */
    public static FieldKey required(String word, Form form, String meaning, String example) {
        return new FieldKey(word, true, form, meaning, null, example);
    }

    /** A key that may be left out, which means nothing. */
    public static FieldKey optional(String word, Form form, String meaning, String example) {
        return new FieldKey(word, false, form, meaning, null, example);
    }

    /** A key that may be left out, which means the usual value. */
    public static FieldKey usually(String usual, String word, Form form, String meaning, String example) {
        return new FieldKey(word, false, form, meaning, usual, example);
    }

    /** The key with its example, on one line. */
    public String line() {
        return word + ": " + example;
    }

    /** The value's place. */
    Place place() {
        return new Place(Quoted.text(word), false, line());
    }

    /** The value's schema, and what the key means. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "description",
                meaning + " Example: " + line() + (usual == null ? "" : " When left out: " + usual + "."));
        schema.putAll(form.schema());
        return schema;
    }
}
