// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenText;

/** A whole number between two bounds, both inclusive. */
public record WholeForm(long min, long max) implements Form {
    private static final String DIGITS = "0|-?[1-9]\\d{0,17}";

    @Override
    public String said() {
        return max == Long.MAX_VALUE ? "a whole number from " + min : "a whole number from " + min + " to " + max;
    }

    @Override
    public void check(Written value, Place place, Reading reading) {
        boolean fits = value instanceof WrittenText text
                && text.text().matches(DIGITS)
                && Long.parseLong(text.text()) >= min
                && Long.parseLong(text.text()) <= max;
        if (!fits) {
            reading.wrongKind(value, place, said());
        }
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", min);
        if (max < Long.MAX_VALUE) {
            schema.put("maximum", max);
        }
        return schema;
    }
}
