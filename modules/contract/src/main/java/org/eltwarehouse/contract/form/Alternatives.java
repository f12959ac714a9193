// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.List;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.WrittenField;
import org.eltwarehouse.contract.written.WrittenFields;

/**
 * Keys of which exactly one must be there.
 *
 * @param name what each of them is, without an article: {@code check}
 */
public record Alternatives(String name, List<FieldKey> keys) {
    public Alternatives {
        keys = List.copyOf(keys);
    }

    void check(String owner, WrittenFields fields, boolean unknownKey, Reading reading) {
        List<WrittenField> chosen = fields.fields().stream()
                .filter(field -> !field.value().isNothing() && words().contains(field.word()))
                .toList();
        if (chosen.isEmpty() && !unknownKey) {
            reading.mistake(fields.at(), "this " + owner + " has no " + name, "add one of " + Quoted.words(words()));
        } else if (chosen.size() > 1) {
            String found = chosen.stream().map(WrittenField::word).collect(Collectors.joining(" and "));
            reading.mistake(
                    chosen.get(1).at(),
                    "this " + owner + " has more than one " + name + ": " + found,
                    "split this " + owner + ", one " + name + " in each");
        }
    }

    List<String> words() {
        return keys.stream().map(FieldKey::word).toList();
    }
}
