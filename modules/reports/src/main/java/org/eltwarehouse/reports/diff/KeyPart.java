package org.eltwarehouse.reports.diff;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** How the values of a key column are ordered in a table's file: by type, nulls first, text by its bytes in UTF-8. */
enum KeyPart {
    WHOLE {
        @Override
        Object value(String text) {
            return Long.valueOf(text);
        }

        @Override
        int order(Object one, Object other) {
            return ((Long) one).compareTo((Long) other);
        }
    },
    DECIMAL {
        @Override
        Object value(String text) {
            return Numbers.plain(text);
        }

        @Override
        int order(Object one, Object other) {
            return ((BigDecimal) one).compareTo((BigDecimal) other);
        }
    },
    FLOAT {
        @Override
        Object value(String text) {
            return Double.valueOf(text);
        }

        @Override
        int order(Object one, Object other) {
            return ((Double) one).compareTo((Double) other);
        }
    },
    DATE {
        @Override
        Object value(String text) {
            return LocalDate.parse(text);
        }

        @Override
        int order(Object one, Object other) {
            return ((LocalDate) one).compareTo((LocalDate) other);
        }
    },
    TEXT {
        @Override
        Object value(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        int order(Object one, Object other) {
            return Arrays.compareUnsigned((byte[]) one, (byte[]) other);
        }
    };

    /** The kind of a Spark SQL type; a boolean is ordered as its text is. */
    static KeyPart of(String type) {
        return switch (type) {
            case "bigint", "int" -> WHOLE;
            case "double" -> FLOAT;
            case "date" -> DATE;
            default -> type.startsWith("decimal") ? DECIMAL : TEXT;
        };
    }

    /** The value as it is ordered; fails with {@link NumberFormatException} or a date's exception on other text. */
    abstract Object value(String text);

    abstract int order(Object one, Object other);

    int compare(Object one, Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return order(one, other);
    }
}
