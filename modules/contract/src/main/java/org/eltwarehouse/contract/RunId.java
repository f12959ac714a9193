// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a run and of its folder; safe as a path segment by construction. */
public record RunId(String value) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public RunId {
        if (value == null || !isOne(value)) {
            throw Fault.USAGE.cannot(
                    "use run id '" + (value == null ? "" : value.replaceAll("\\p{Cntrl}", "?")) + "'",
                    "it does not match [A-Za-z0-9][A-Za-z0-9._-]{0,63}",
                    "choose letters, digits, dots, underscores and hyphens");
        }
    }

    /** Whether a text may name a run. */
    public static boolean isOne(String value) {
        return SAFE.matcher(value).matches();
    }

    @JsonCreator
    public static RunId of(String value) {
        return new RunId(value);
    }

    /** {@code YYYYMMDD_HHMMSS_<8 hex>}: start time in UTC and the head of the input fingerprint. */
    public static RunId of(Instant started, Sha256 inputs) {
        return new RunId(STAMP.format(started) + "_" + inputs.head());
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
