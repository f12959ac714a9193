// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.view;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eltwarehouse.profile.statistics.Transformation;
import org.eltwarehouse.profile.words.Word;

/** A step in front of a model: a prefix is part of values, so only short and known ones are shown. */
final class StepView {
    private static final int SHORT = 3;

    private StepView() {}

    static Map<String, Object> of(Transformation step) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("step", step.kind().name().toLowerCase(Locale.ROOT));
        if (!step.argument().isEmpty()) {
            shown.put("argument", sayable(step.argument()) ? step.argument() : "?");
        }
        if (!step.with().isEmpty()) {
            shown.put("with", step.with());
        }
        if (step.kind() == Transformation.Kind.SUBSTRING) {
            shown.put("from", step.from());
            shown.put("length", step.length());
        }
        return shown;
    }

    private static boolean sayable(String text) {
        String letters = text.replaceAll("[^A-Za-z]", "");
        boolean plain = text.matches("[A-Za-z]*[^A-Za-z0-9]?");
        return plain
                && (letters.length() <= SHORT
                        || Word.of(letters.toLowerCase(Locale.ROOT)).isPresent());
    }
}
