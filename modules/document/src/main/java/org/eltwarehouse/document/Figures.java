// SPDX-License-Identifier: MIT
package org.eltwarehouse.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as people read them, the same on every host. A rounded figure never claims to be all or nothing. */
public final class Figures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final String[] SIZES = {"KiB", "MiB", "GiB", "TiB"};

    private Figures() {}

    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** {@code 1 row}, {@code 2 rows}. */
    public static String count(long value, String one, String many) {
        return count(value) + " " + (value == 1 ? one : many);
    }

    /** Two digits after the point. */
    public static String amount(BigDecimal value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%,.2f", value.setScale(2, RoundingMode.HALF_UP));
    }

    /** A share in 0..1 as per cent with one digit. */
    public static String share(BigDecimal share) {
        if (share == null) {
            return "–";
        }
        BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        if (percent.signum() == 0 && share.signum() > 0) {
            return "<0.1%";
        }
        if (percent.compareTo(new BigDecimal(100)) == 0 && share.compareTo(BigDecimal.ONE) < 0) {
            return ">99.9%";
        }
        return String.format(Locale.ROOT, "%,.1f%%", percent);
    }

    public static String share(long part, long whole) {
        return whole == 0 ? "–" : share(ratio(part, whole));
    }

    /** A change such as {@code +3.4%}; nothing to compare with when the base is not positive. */
    public static String change(BigDecimal base, BigDecimal now) {
        if (base == null || now == null || base.signum() <= 0) {
            return "–";
        }
        BigDecimal percent = now.subtract(base).movePointRight(2).divide(base, 1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "")
                + String.format(Locale.ROOT, "%,.1f%%", percent).replace('-', '−');
    }

    /** The change of a share such as {@code +3.4 percentage points}; a dash where one of them is missing. */
    public static String points(BigDecimal base, BigDecimal now) {
        if (base == null || now == null) {
            return "–";
        }
        BigDecimal points = now.subtract(base).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return (points.signum() > 0 ? "+" : "")
                + String.format(Locale.ROOT, "%,.1f percentage points", points).replace('-', '−');
    }

    /** A number with the digits it has. */
    public static String number(BigDecimal value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%,." + Math.max(value.scale(), 0) + "f", value);
    }

    public static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }

    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return count(bytes, "byte", "bytes");
        }
        double size = bytes;
        int unit = -1;
        while (size >= 1024 && unit < SIZES.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, SIZES[unit]);
    }

    public static String duration(long millis) {
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis < 60_000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                : String.format(Locale.ROOT, "%,d min %d s", millis / 60_000, millis / 1000 % 60);
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
