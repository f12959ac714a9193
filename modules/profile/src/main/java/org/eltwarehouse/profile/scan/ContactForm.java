// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.Locale;
import java.util.regex.Pattern;

/** Values that reach a person or an account, told by their form. */
final class ContactForm {
    static final String EMAIL = "email";
    static final String IBAN = "iban";
    static final String PHONE = "phone";
    static final String ADDRESS = "network_address";

    static final String PERSON = "addressed_person";

    private static final int LONGEST = 320;
    private static final Pattern HAS_EMAIL = Pattern.compile("[^\\s@]@[^\\s@]+[.][A-Za-z]{2,}");
    private static final Pattern HAS_PERSON =
            Pattern.compile("\\b(Herrn?|Frau|Mr|Mrs|Ms|Madame|Monsieur)[.]? \\p{Lu}\\p{Ll}");
    private static final Pattern IS_IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}( ?[A-Z0-9]){11,30}");
    private static final Pattern IS_PHONE = Pattern.compile("([+]|00|0|[(])[0-9][0-9 ()/.-]{5,20}[0-9]");
    private static final Pattern IS_ADDRESS = Pattern.compile("([0-9]{1,3}[.]){3}[0-9]{1,3}");

    private ContactForm() {}

    /** The form's name, or null. */
    static String of(String text) {
        if (text.length() < 7 || text.length() > LONGEST) {
            return null;
        }
        if (text.indexOf('@') > 0 && HAS_EMAIL.matcher(text).find()) {
            return EMAIL;
        }
        if (text.indexOf(' ') > 0 && HAS_PERSON.matcher(text).find()) {
            return PERSON;
        }
        char first = text.charAt(0);
        if (Character.isLetter(first)) {
            return IS_IBAN.matcher(text.toUpperCase(Locale.ROOT)).matches() && digits(text) >= 10 ? IBAN : null;
        }
        if (IS_ADDRESS.matcher(text).matches()) {
            return ADDRESS;
        }
        boolean separated = first == '+' || text.indexOf(' ') > 0 || text.indexOf('/') > 0 || text.indexOf('-') > 0;
        return separated
                        && IS_PHONE.matcher(text).matches()
                        && DateForm.of(text).isEmpty()
                ? PHONE
                : null;
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
