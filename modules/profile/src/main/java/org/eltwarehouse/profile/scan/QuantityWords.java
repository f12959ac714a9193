// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** Which of two factors is the quantity and which the price. */
final class QuantityWords {
    private QuantityWords() {}

    /** Whether the first is the quantity: by its name, else since it is whole, else since it has fewer digits. */
    static boolean quantity(ColumnProfile one, ColumnProfile other) {
        int byName = speaksFor(one) - speaksFor(other);
        if (byName != 0) {
            return byName > 0;
        }
        int byScale = other.numbers().scale() - one.numbers().scale();
        return byScale != 0
                ? byScale > 0
                : one.distinct().values() <= other.distinct().values();
    }

    private static int speaksFor(ColumnProfile column) {
        NameWords words = NameWords.of(column.name());
        return (words.has(Tag.QUANTITY) ? 1 : 0) - (words.has(Tag.UNIT, Tag.MONEY) ? 1 : 0);
    }
}
