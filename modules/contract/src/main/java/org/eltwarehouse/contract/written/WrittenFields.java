// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.written;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.contract.verdict.Position;

/**
 * Keys with values; no key occurs twice.
 *
 * @param braced whether they stand between { and }, where a comma ends a value
 */
public record WrittenFields(Position at, List<WrittenField> fields, boolean braced) implements Written {
    public WrittenFields {
        fields = List.copyOf(fields);
    }

    @Override
    public String kind() {
        return "a group of keys";
    }

    /** The value behind a key, where there is one. */
    public Optional<Written> value(String word) {
        return fields.stream()
                .filter(field -> field.word().equals(word))
                .map(WrittenField::value)
                .filter(value -> !value.isNothing())
                .findFirst();
    }

    /** The text behind a key, where it is one. */
    public Optional<WrittenText> text(String word) {
        return value(word).filter(WrittenText.class::isInstance).map(WrittenText.class::cast);
    }

    /** The items of the list behind a key; none where it is no list. */
    public List<Written> items(String word) {
        return value(word)
                .filter(WrittenList.class::isInstance)
                .map(list -> ((WrittenList) list).items())
                .orElse(List.of());
    }
}
