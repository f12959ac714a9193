// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.join;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Word;

/** How much names speak for a column to refer to another. */
final class Affinity {
    private static final Pattern BARE = Pattern.compile("[a-z]?id|key|code|nr|no|num|number|nummer|uuid|ref");

    private Affinity() {}

    /** From 0, names that speak against it, to 1. */
    static double of(KeyColumn column, KeyColumn target) {
        String name = column.column().name();
        boolean bare = BARE.matcher(name).matches();
        if (!bare && name.equals(target.column().name())) {
            return 1;
        }
        Optional<Word> own = column.words().entity();
        Optional<Word> wanted = own.isPresent() || !bare ? own : tableEntity(column);
        Optional<Word> theirs = target.words().entity().or(() -> tableEntity(target));
        if (wanted.isEmpty() || theirs.isEmpty()) {
            return 0.3;
        }
        if (Word.same(wanted, theirs) || (own.isPresent() && Word.same(own, tableEntity(target)) && bareIn(target))) {
            return own.isPresent() ? 1 : 0.6;
        }
        return 0;
    }

    private static boolean bareIn(KeyColumn target) {
        return BARE.matcher(target.column().name()).matches();
    }

    private static Optional<Word> tableEntity(KeyColumn column) {
        return NameWords.of(column.table().name()).entity();
    }
}
