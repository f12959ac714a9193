// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.Locale;

/** The form in which keys are compared: upper case, and 11000.0 is 11000. */
final class KeyText {
    private KeyText() {}

    static String of(String text) {
        String number = NumberForm.of(text) == NumberForm.FLOAT_INTEGER ? text.substring(0, text.indexOf('.')) : text;
        return number.toUpperCase(Locale.ROOT);
    }
}
