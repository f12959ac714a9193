// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples.sets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.samples.Draw;

/** Values as exports write them. */
final class Values {
    static final List<String> GIVEN = List.of(
            "Ada", "Ben", "Cora", "Dirk", "Eva", "Finn", "Greta", "Hugo", "Ida", "Jörg", "Karla", "Lars", "Mia");
    static final List<String> FAMILY = List.of(
            "Adler", "Brandt", "Coşkun", "Dietz", "Ebert", "Fuchs", "Groß", "Hahn", "Jung", "Krämer", "Lang", "Moser");

    private Values() {}

    static String given(Draw draw) {
        return draw.pick(GIVEN);
    }

    static String family(Draw draw) {
        return draw.pick(FAMILY) + (draw.chance(0.2) ? "-" + draw.pick(FAMILY) : "");
    }

    static String day(LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    /** Cents as {@code 1234.56}. */
    static String money(long cents) {
        return String.format(
                Locale.ROOT, "%s%d.%02d", cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
    }

    /** Cents as {@code 1.234,56}. */
    static String comma(long cents) {
        String euros = String.format(Locale.GERMANY, "%,d", Math.abs(cents) / 100);
        return (cents < 0 ? "-" : "") + euros + String.format(Locale.ROOT, ",%02d", Math.abs(cents) % 100);
    }

    static String number(String pattern, long number) {
        return String.format(Locale.ROOT, pattern, number);
    }

    /** The value, or nothing in this share of all cases. */
    static String mostly(Draw draw, double missing, String value) {
        return draw.chance(missing) ? "" : value;
    }
}
