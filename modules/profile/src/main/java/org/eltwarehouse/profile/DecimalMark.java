// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile;

import java.util.List;
import java.util.Optional;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnProfile.Numbers;

/** Which mark parts the decimals of numbers that do not tell it themselves: {@code 2.037} and {@code $31,000}. */
final class DecimalMark {
    private DecimalMark() {}

    /**
     * The mark; empty where the column needs none, and where nothing tells: then it has to be asked.
     *
     * @param columns all of the file: one program wrote them
     */
    static Optional<String> of(ColumnProfile column, List<ColumnProfile> columns, char delimiter) {
        if (!column.numbers().open()) {
            return Optional.empty();
        }
        boolean points = columns.stream().map(ColumnProfile::numbers).anyMatch(DecimalMark::hasPoints);
        boolean commas = columns.stream().map(ColumnProfile::numbers).anyMatch(DecimalMark::hasCommas);
        if (points != commas) {
            return Optional.of(points ? "." : ",");
        }
        if (column.numbers().unit().matches("[$£]|USD|GBP")) {
            return Optional.of(".");
        }
        // Spreadsheets part fields by semicolons where they part decimals by commas.
        return delimiter == ';' ? Optional.of(",") : Optional.empty();
    }

    private static boolean hasPoints(Numbers numbers) {
        return !numbers.open()
                && numbers.scale() > 0
                && numbers.point() > numbers.whole()
                && numbers.comma() <= numbers.whole();
    }

    private static boolean hasCommas(Numbers numbers) {
        return !numbers.open() && numbers.scale() > 0 && numbers.comma() > numbers.whole();
    }
}
