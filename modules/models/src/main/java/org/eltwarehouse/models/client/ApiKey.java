// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.client;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that a server knows us by. It is held here alone: in no property, no log, no text of an error.
 */
public final class ApiKey {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,500}");

    private final String value;

    private ApiKey(String value) {
        this.value = value;
    }

    /** The key, unless the text holds a blank, a line break or anything else that a header cannot carry as it is. */
    public static Optional<ApiKey> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    /** For the header and for whoever searches texts for it. */
    String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "ApiKey";
    }
}
