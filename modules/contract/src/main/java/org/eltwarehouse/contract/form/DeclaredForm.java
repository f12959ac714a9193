// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.Map;
import java.util.Set;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenText;

/**
 * A name that the document declares elsewhere.
 *
 * @param name what is named, without an article: {@code column}
 * @param list the document's key with all of them, each with its {@code name}
 */
public record DeclaredForm(String name, String list) implements Form {
    /** A column of the table or file that the document is about. */
    public static final DeclaredForm COLUMN = new DeclaredForm("column", "columns");

    /** A parameter of the function that the document is about. */
    public static final DeclaredForm PARAMETER = new DeclaredForm("parameter", "parameters");

    @Override
    public String said() {
        return "a " + name;
    }

    @Override
    public void check(Written value, Place place, Reading reading) {
        if (!(value instanceof WrittenText text) || text.isNothing()) {
            reading.wrongKind(value, place, said());
            return;
        }
        Set<String> declared = reading.declared(list);
        // Without any, the mistake is told where they are missing.
        if (!declared.isEmpty() && !declared.contains(text.text())) {
            reading.mistake(
                    text.at(),
                    place.key() + " names " + Quoted.text(text.text()) + ", which is no " + name,
                    Reading.orWords(text.text(), declared, "the " + list + " are"));
        }
    }

    @Override
    public Map<String, Object> schema() {
        return TextForm.identifier(said()).schema();
    }
}
