// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that a person wrote in YAML, as the text that stands for it in a table's file. */
final class TypedText {
    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d+),(\\d+)\\)");
    /** No number of a table is longer; without a bound an exponent could ask for any amount of memory. */
    private static final int MAX_DIGITS = 400;

    private TypedText() {}

    /**
     * The text of a value that is not null; empty where it is none of this type.
     *
     * @param type as a contract declares it
     */
    static Optional<String> of(Object value, String type) {
        String text = value.toString();
        try {
            return Optional.ofNullable(text(text, type));
        } catch (ArithmeticException | NumberFormatException | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static String text(String text, String type) {
        Matcher decimal = DECIMAL.matcher(type);
        if (decimal.matches()) {
            return decimal(number(text), Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
        return switch (type) {
            case "int" -> Integer.toString(number(text).intValueExact());
            case "bigint" -> Long.toString(number(text).longValueExact());
            case "double" -> Double.toString(Double.parseDouble(text));
            case "date" -> LocalDate.parse(text).toString();
            case "boolean" -> {
                String lower = text.toLowerCase(Locale.ROOT);
                yield lower.equals("true") || lower.equals("false") ? lower : null;
            }
            default -> text;
        };
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS
                || Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new NumberFormatException("a number of more than " + MAX_DIGITS + " digits");
        }
        return number;
    }

    private static String decimal(BigDecimal number, int precision, int scale) {
        BigDecimal fitted = number.setScale(scale, RoundingMode.UNNECESSARY);
        BigInteger digits = fitted.unscaledValue().abs();
        return digits.signum() != 0 && digits.toString().length() > precision ? null : fitted.toPlainString();
    }
}
