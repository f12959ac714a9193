// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import java.util.regex.Pattern;

/** The allow-list for identifiers that people and agents choose: tables, columns, rules. */
public final class Names {
    /** What the name of a table or column looks like. */
    public static final String IDENTIFIER = "[a-z][a-z0-9_]{0,62}";

    private static final Pattern WHOLE_IDENTIFIER = Pattern.compile(IDENTIFIER);

    private Names() {}

    public static String requireIdentifier(String value, String what) {
        if (value == null || !WHOLE_IDENTIFIER.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " must be lower case letters, digits and _, at most 63, but is '" + value + "'");
        }
        return value;
    }

    public static String requireText(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }
}
