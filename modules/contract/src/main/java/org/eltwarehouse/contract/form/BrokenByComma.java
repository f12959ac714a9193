// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.contract.written.NearWord;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Unread;
import org.eltwarehouse.contract.written.WrittenField;
import org.eltwarehouse.contract.written.WrittenFields;
import org.eltwarehouse.contract.written.WrittenText;

/**
 * Values between { and } that a comma broke, since they have no quotes: the rest of {@code type: decimal(18,2)} stands there
 * as the key {@code 2)} without a value. One mistake is told where else there would be two that nobody understands.
 */
final class BrokenByComma {
    private BrokenByComma() {}

    /** The fields without the rests; a value that was broken is told, and not read further. */
    static WrittenFields mended(WrittenFields written, Set<String> known, Reading reading) {
        if (!written.braced()) {
            return written;
        }
        List<WrittenField> fields = new ArrayList<>();
        for (int i = 0; i < written.fields().size(); ) {
            WrittenField field = written.fields().get(i++);
            StringBuilder whole = new StringBuilder();
            WrittenText before = field.value() instanceof WrittenText text && text.bare() ? text : null;
            while (before != null
                    && !before.isNothing()
                    && i < written.fields().size()
                    && isRest(written.fields().get(i), known)) {
                WrittenText rest = written.fields().get(i++).key();
                boolean apart = rest.at().column() > before.end().column() + 1;
                whole.append(whole.isEmpty() ? before.text() : "")
                        .append(apart ? ", " : ",")
                        .append(rest.text());
                before = rest;
            }
            if (whole.isEmpty()) {
                fields.add(field);
            } else {
                reading.mistake(
                        field.value().at(),
                        "the value of " + Quoted.text(field.word()) + " ends at a ',', since it has no quotes",
                        "write " + Quoted.bounded(field.word()) + ": " + Quoted.yaml(whole.toString()));
                fields.add(
                        new WrittenField(field.key(), new Unread(field.value().at())));
            }
        }
        return new WrittenFields(written.at(), fields, true);
    }

    private static boolean isRest(WrittenField field, Set<String> known) {
        return field.key().bare()
                && field.value().isNothing()
                && !known.contains(field.word())
                && NearWord.of(field.word(), known).isEmpty();
    }
}
