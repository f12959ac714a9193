// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a number is written. */
enum NumberForm {
    NONE,
    INTEGER,
    /** A whole number with zeros behind a point: 11000.0. */
    FLOAT_INTEGER,
    POINT,
    /** With marks between thousands: 1,234.56 or 1'234.56. */
    POINT_GROUPED,
    COMMA,
    /** 1.234,56. */
    COMMA_GROUPED;

    private static final int LONGEST = 40;
    private static final Pattern GROUPED_POINT = Pattern.compile("[0-9]{1,3}([,'’][0-9]{3})+([.][0-9]+)?");
    private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("[+-]?[1-9][0-9]{0,2}([.,])[0-9]{3}");
    private static final Pattern GROUPED_COMMA =
            Pattern.compile("[0-9]{1,3}([.][0-9]{3})+,[0-9]+|[0-9]{1,3}([.][0-9]{3}){2,}");

    /** The form of a text without blanks around it. */
    static NumberForm of(String text) {
        int from = signed(text) ? 1 : 0;
        int point = from;
        while (point < text.length() && digit(text.charAt(point))) {
            point++;
        }
        if (text.length() > LONGEST || text.length() == from) {
            return NONE;
        }
        if (point == text.length()) {
            return INTEGER;
        }
        char mark = text.charAt(point);
        int end = point + 1;
        boolean zeros = true;
        while (end < text.length() && digit(text.charAt(end))) {
            zeros &= text.charAt(end) == '0';
            end++;
        }
        if (end < text.length()) {
            return grouped(text.substring(from));
        }
        if (end - from < 2 || (mark != '.' && mark != ',')) {
            return NONE;
        }
        boolean whole = zeros && point > from && end > point + 1;
        return mark == ',' ? COMMA : whole ? FLOAT_INTEGER : POINT;
    }

    /** The number that a text of some form is, NaN for none. */
    static double value(String text, boolean comma) {
        NumberForm form = of(text);
        return switch (form) {
            case NONE -> Double.NaN;
            case INTEGER, FLOAT_INTEGER -> Double.parseDouble(text);
            case POINT ->
                comma && thousands(text) ? Double.parseDouble(text.replace(".", "")) : Double.parseDouble(text);
            case POINT_GROUPED -> Double.parseDouble(text.replaceAll("[,'’]", ""));
            case COMMA -> Double.parseDouble(text.replace(',', '.'));
            case COMMA_GROUPED -> Double.parseDouble(text.replace(".", "").replace(',', '.'));
        };
    }

    /** The one mark of a number with exactly three digits behind it, which may stand between thousands; else empty. */
    static String perhapsThousands(String text) {
        Matcher number = PERHAPS_THOUSANDS.matcher(text);
        return number.matches() ? number.group(1) : "";
    }

    /** Decimals of a number of this form as it is written, zeros at its end included. */
    int decimals(String text) {
        int mark = this == COMMA || this == COMMA_GROUPED ? text.lastIndexOf(',') : text.lastIndexOf('.');
        return mark < 0 || this == INTEGER ? 0 : text.length() - mark - 1;
    }

    private static boolean thousands(String text) {
        return text.length() - text.indexOf('.') == 4;
    }

    private static NumberForm grouped(String digits) {
        Matcher point = GROUPED_POINT.matcher(digits);
        if (point.matches()) {
            return POINT_GROUPED;
        }
        return GROUPED_COMMA.matcher(digits).matches() ? COMMA_GROUPED : NONE;
    }

    private static boolean signed(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
