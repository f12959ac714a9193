// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/** How names of Java are spelled in an answer: {@code newestBy} as {@code newest_by}, {@code MOST_COMPLETE} in lower case. */
final class SnakeCase {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private SnakeCase() {}

    static String key(String component) {
        return HUMP.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    static String of(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
}
