// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenText;

/**
 * A text, taken as it is written: a number, a date, {@code no} is a text too.
 *
 * @param pattern that it matches as a whole, in the words that Java's and JavaScript's expressions share
 * @param rule the pattern in words
 * @param strict whether an editor asks for quotes around a number
 */
public record TextForm(String said, Pattern pattern, String rule, boolean strict) implements Form {
    private static final Pattern NOT_BLANK = Pattern.compile("[\\s\\S]*\\S[\\s\\S]*");
    private static final Pattern ANYTHING = Pattern.compile("[\\s\\S]*");

    /** What matches such a pattern, and nothing but that. */
    public TextForm(String said, String pattern, String rule) {
        this(said, Pattern.compile(pattern), rule, true);
    }

    /** Any text that is not blank. */
    public static TextForm any(String said) {
        return new TextForm(said, NOT_BLANK, "not blank", false);
    }

    /** A value as it stands in data: any text, the empty one too. */
    public static TextForm value() {
        return new TextForm("a value", ANYTHING, "any", false);
    }

    /** A name that people choose. */
    public static TextForm identifier(String said) {
        return new TextForm(
                said, Names.IDENTIFIER, "lower case letters, digits and _, a letter first, at most 63 characters");
    }

    /** The name of a table with its layer. */
    public static TextForm table() {
        return new TextForm(
                "the name of a table",
                Names.IDENTIFIER + "\\." + Names.IDENTIFIER,
                "layer.name in lower case letters, digits and _");
    }

    @Override
    public void check(Written value, Place place, Reading reading) {
        if (!(value instanceof WrittenText text) || text.isNothing()) {
            reading.wrongKind(value, place, said);
        } else if (pattern.equals(NOT_BLANK) && text.text().isBlank()) {
            reading.mistake(text.at(), place.label() + " is blank", place.write());
        } else if (!pattern.equals(NOT_BLANK) && !pattern.matcher(text.text()).matches()) {
            reading.mistake(
                    text.at(),
                    place.label() + " must be " + said + ", but is " + Quoted.text(text.text()),
                    instead(text.text(), place));
        }
    }

    /** The same in the letters that a name may have, where only those were wrong. */
    private String instead(String text, Place place) {
        String name = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]", "_");
        return strict && name.matches(".*[a-z].*") && pattern.matcher(name).matches()
                ? "did you mean " + Quoted.text(name) + "?"
                : "write " + rule + ", as in " + place.example();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", strict ? "string" : List.of("string", "number", "boolean"));
        if (pattern.equals(NOT_BLANK)) {
            schema.put("pattern", "\\S");
        } else if (!pattern.equals(ANYTHING)) {
            schema.put("pattern", "^" + pattern + "$");
        }
        return schema;
    }
}
