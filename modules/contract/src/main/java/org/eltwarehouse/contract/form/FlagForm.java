// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.Map;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenText;

/** Yes or no, written {@code true} or {@code false}. */
public record FlagForm() implements Form {
    @Override
    public String said() {
        return "true or false";
    }

    @Override
    public void check(Written value, Place place, Reading reading) {
        if (!(value instanceof WrittenText text) || !text.text().matches("true|True|TRUE|false|False|FALSE")) {
            reading.wrongKind(value, place, said());
        }
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }
}
