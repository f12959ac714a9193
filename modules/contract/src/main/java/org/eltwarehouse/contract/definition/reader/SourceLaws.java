// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.form.Reading;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.contract.written.Written;
import org.eltwarehouse.contract.written.WrittenFields;
import org.eltwarehouse.contract.written.WrittenText;

/** What must be true of several values of a source contract together. */
final class SourceLaws {
    private SourceLaws() {}

    /** No two columns go by one header; two of one name are told elsewhere. */
    static void headersDiffer(WrittenFields contract, Reading reading) {
        Map<String, WrittenText> names = new HashMap<>();
        for (Written item : contract.items("columns")) {
            if (item instanceof WrittenFields column) {
                Optional<WrittenText> name = column.text("name");
                Optional<WrittenText> header = column.text("header").or(() -> name);
                header.ifPresent(text -> {
                    WrittenText first =
                            names.putIfAbsent(text.text().strip().toLowerCase(Locale.ROOT), name.orElse(text));
                    if (first != null && !first.text().equals(name.orElse(text).text())) {
                        reading.mistake(
                                text.at(),
                                "two columns have the header " + Quoted.text(text.text()) + ", the first on line "
                                        + first.at().line(),
                                "give each the header that it has in the file");
                    }
                });
            }
        }
    }
}
