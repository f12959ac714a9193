// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenField;
import org.eltwarehouse.contract.written.WrittenFields;
import org.eltwarehouse.contract.written.WrittenText;

/**
 * A value for each of some names.
 *
 * @param key what a name is
 * @param keys what the names are together, as a sentence calls them: {@code columns}
 * @param values what they are, as a sentence calls each of them: {@code a list of codes}
 */
public record MapForm(Form key, String keys, Form value, String values) implements Form {
    /** A value for each of some names that the document declares. */
    public MapForm(DeclaredForm key, Form value, String values) {
        this(key, key.list(), value, values);
    }

    @Override
    public String said() {
        return values + " for each of some " + keys;
    }

    @Override
    public void check(Written written, Place place, Reading reading) {
        if (!(written instanceof WrittenFields fields)) {
            reading.wrongKind(written, place, said());
            return;
        }
        for (WrittenField field : fields.fields()) {
            if (isRestOfAText(field)) {
                reading.mistake(
                        field.key().at(),
                        Quoted.text(field.word()) + " stands without a value",
                        "put a text with a comma in it into quotes");
                continue;
            }
            key.check(field.key(), place, reading);
            value.check(field.value(), new Place(Quoted.text(field.word()), false, place.example()), reading);
        }
    }

    /** What stands behind a comma in a text without quotes reads as a key of its own. */
    private static boolean isRestOfAText(WrittenField field) {
        return field.value() instanceof WrittenText text
                && text.bare()
                && text.text().isEmpty()
                && !field.word().matches("[a-z][a-z0-9_.]*");
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", value.schema());
        return schema;
    }
}
