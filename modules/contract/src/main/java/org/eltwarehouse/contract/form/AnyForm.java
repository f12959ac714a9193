// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.Map;
import org.eltwarehouse.contract.written.Written;

/** Whatever somebody gives to a function or expects of it: a text, number, date, truth value, null or a list of them. */
public record AnyForm() implements Form {
    @Override
    public String said() {
        return "a value";
    }

    @Override
    public void check(Written value, Place place, Reading reading) {
        // Nothing is wrong.
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of();
    }
}
