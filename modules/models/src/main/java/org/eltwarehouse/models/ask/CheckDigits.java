// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import java.util.Locale;

/** The check digits of an account number, ISO 7064 with modulus 97. */
final class CheckDigits {
    private CheckDigits() {}

    /** Whether they hold for the text, or for a beginning of it that is long enough: words may follow an account number. */
    static boolean hold(String text) {
        String account = text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        for (int length = account.length(); length >= 15; length--) {
            if (remainder(account.substring(4, length) + account.substring(0, 4)) == 1) {
                return true;
            }
        }
        return false;
    }

    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
