// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/** How the values of a key column are ordered in a table's file: by type, nulls first, text by its bytes in UTF-8. */
final class KeyPart {
    private final Function<String, ?> reader;
    private final Comparator<Object> order;

    private <T> KeyPart(Class<T> type, Function<String, T> reader, Comparator<T> order) {
        this.reader = reader;
        this.order = Comparator.nullsFirst((one, other) -> order.compare(type.cast(one), type.cast(other)));
    }

    /** For a Spark SQL type; a boolean is ordered as its text is. */
    static KeyPart of(String type) {
        return switch (type) {
            case "bigint", "int" -> new KeyPart(Long.class, Long::valueOf, Comparator.naturalOrder());
            case "double" -> new KeyPart(Double.class, Double::valueOf, Comparator.naturalOrder());
            case "date" -> new KeyPart(LocalDate.class, LocalDate::parse, Comparator.naturalOrder());
            default ->
                type.startsWith("decimal")
                        ? new KeyPart(BigDecimal.class, Numbers::plain, Comparator.naturalOrder())
                        : new KeyPart(
                                byte[].class, text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
        };
    }

    /** The value as it is ordered; fails with {@link NumberFormatException} or a date's exception on other text. */
    Object value(String text) {
        return reader.apply(text);
    }

    int compare(Object one, Object other) {
        return order.compare(one, other);
    }
}
