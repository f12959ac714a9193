// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.TableProfile.DateOrder;
import org.eltwarehouse.profile.statistics.TableProfile.KeyCandidate;
import org.eltwarehouse.profile.statistics.TableProfile.Product;
import org.eltwarehouse.store.csv.CellText;
import org.eltwarehouse.store.csv.CsvReader;

/** The second pass over a file: which combinations name a row, and what holds between figures and dates of a row. */
public final class RowScan {
    /** Columns in which rows with one key are compared: figures first, then from the left. */
    private static final int MOST_COMPARED = 8;
    /** Marks, blanks and cases are how a thing is said, not what. */
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<CombinationCount> combinations;
    private final ProductCounts products;
    private final DateOrderCounts dates;
    private final List<Integer> moments;
    private final int[] compared;
    private final long[] said;

    private RowScan(
            List<CombinationCount> combinations, ProductCounts products, List<ColumnProfile> dates, int[] compared) {
        this.combinations = combinations;
        this.compared = compared;
        this.said = new long[compared.length];
        this.products = products;
        this.dates = new DateOrderCounts(dates);
        this.moments = dates.stream()
                .filter(column -> column.dates().keySet().stream().anyMatch(form -> form.contains("mm")))
                .map(ColumnProfile::place)
                .toList();
    }

    /**
     * Reads a file again.
     *
     * @param combinations of columns that may name a row
     * @param figures columns of numbers that may be totals, quantities and prices
     * @param dates columns of dates
     */
    public static RowScan of(
            CsvSource source,
            List<List<ColumnProfile>> combinations,
            List<ColumnProfile> figures,
            List<ColumnProfile> dates)
            throws IOException {
        int width = source.header().size();
        int[] compared = IntStream.concat(figures.stream().mapToInt(ColumnProfile::place), IntStream.range(0, width))
                .distinct()
                .limit(MOST_COMPARED)
                .toArray();
        RowScan scan = new RowScan(
                combinations.stream()
                        .map(columns -> new CombinationCount(columns, compared.length))
                        .toList(),
                new ProductCounts(figures),
                dates,
                compared);
        String[] texts = new String[width];
        try (CsvReader reader = source.rows()) {
            while (reader.next()) {
                if (reader.defect(width) == null) {
                    for (int place = 0; place < width; place++) {
                        texts[place] = CellText.trimmed(reader.field(place));
                    }
                    scan.see(texts);
                }
            }
        }
        return scan;
    }

    private void see(String[] texts) {
        products.see(texts);
        dates.see(texts);
        for (int i = 0; i < said.length; i++) {
            String bare = NOT_SAID.matcher(texts[compared[i]]).replaceAll("");
            said[i] = bare.isEmpty() ? 0 : ValueSample.hash(bare.toLowerCase(Locale.ROOT));
        }
        // Silver keeps the day of a moment: a key that needs the time of day would lose rows.
        moments.forEach(place -> texts[place] = texts[place].split("[ T]", 2)[0]);
        combinations.forEach(combination -> combination.see(texts, said));
    }

    /** One for each combination that was asked for, in that order. */
    public List<KeyCandidate> keys() {
        return combinations.stream().map(CombinationCount::result).toList();
    }

    /** What holds, the surest first. */
    public List<Product> products() {
        return products.result();
    }

    /** What nearly always holds. */
    public List<DateOrder> orders() {
        return dates.result();
    }
}
