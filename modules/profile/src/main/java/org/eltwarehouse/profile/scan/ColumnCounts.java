// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eltwarehouse.profile.statistics.ColumnProfile.Code;
import org.eltwarehouse.profile.statistics.ColumnProfile.Distinct;
import org.eltwarehouse.profile.statistics.ColumnProfile.Filling;
import org.eltwarehouse.profile.statistics.ColumnProfile.Numbers;
import org.eltwarehouse.profile.statistics.ColumnProfile.Shape;
import org.eltwarehouse.profile.statistics.ColumnProfile.Texts;
import org.eltwarehouse.profile.statistics.ColumnProfile.Years;
import org.eltwarehouse.profile.words.GivenNames;
import org.eltwarehouse.profile.words.Lexicon;
import org.eltwarehouse.store.csv.CellText;

/** Everything that the first pass counts of one column. */
public final class ColumnCounts {
    /** Longer values are no keys; their number is told by their hash. */
    private static final int LONGEST_KEY = 64;
    /** Short codes in capitals. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");
    /** Share of values of the same shape. */
    private static final double MOST = 0.8;

    private final DateCounts dates = new DateCounts();
    private final NumberCounts numbers = new NumberCounts();
    private final TextCounts texts = new TextCounts();
    private final ShapeCounts shapes = new ShapeCounts();
    private final CodeCounts codes = new CodeCounts();
    private final ValueSample values;
    private final Map<String, Long> lexicons = new HashMap<>();
    private final Map<String, Long> nullTexts = new TreeMap<>();
    private long rows;
    private long filled;
    private long nullWords;
    private long untrimmed;

    ColumnCounts(int bound) {
        this.values = new ValueSample(bound);
    }

    void see(String field) {
        rows++;
        String text = CellText.trimmed(field);
        if (text.isEmpty()) {
            return;
        }
        untrimmed += text.length() < field.length() ? 1 : 0;
        List<String> known = Lexicon.knowing(text);
        if (known.contains(Lexicon.NULL)) {
            nullWords++;
            nullTexts.merge(text, 1L, Long::sum);
            return;
        }
        seeValue(text, known);
    }

    /** Ends the scan: a word for "unknown" that looks like the column's codes is one of them, as NA is among countries. */
    void end() {
        nullTexts
                .entrySet()
                .removeIf(word -> !CODE.matcher(word.getKey()).matches() || shapes.share(word.getKey()) < MOST);
        for (Map.Entry<String, Long> word : nullTexts.entrySet()) {
            for (long row = 0; row < word.getValue(); row++) {
                nullWords--;
                seeValue(word.getKey(), List.of());
            }
        }
    }

    private void seeValue(String text, List<String> known) {
        filled++;
        known.forEach(lexicon -> lexicons.merge(lexicon, 1L, Long::sum));
        if (GivenNames.in(text)) {
            lexicons.merge(GivenNames.LEXICON, 1L, Long::sum);
        }
        String contact = ContactForm.of(text);
        if (contact != null) {
            lexicons.merge(contact, 1L, Long::sum);
        }
        dates.see(text);
        numbers.see(text);
        texts.see(text);
        shapes.see(text);
        codes.see(text);
        values.add(text.length() <= LONGEST_KEY ? KeyText.of(text) : Long.toHexString(ValueSample.hash(text)));
    }

    public Filling filling() {
        double seen = filled + nullWords;
        return new Filling(
                filled,
                rows == 0 ? 0 : (rows - seen) / rows,
                seen == 0 ? 0 : nullWords / seen,
                seen == 0 ? 0 : untrimmed / seen);
    }

    public Numbers numbers() {
        return numbers.result(atLeastOne());
    }

    public Map<String, Double> dates() {
        return dates.shares(atLeastOne());
    }

    public Years years() {
        return dates.years();
    }

    public Texts texts() {
        return texts.result();
    }

    public List<Shape> shapes() {
        return shapes.result(atLeastOne());
    }

    /** Frequent values, where they are codes. */
    public List<Code> codes() {
        return codes.result(filled);
    }

    public boolean codesComplete() {
        return codes.complete();
    }

    public Distinct distinct() {
        return new Distinct(values.distinct(), values.exact(), values.uniqueness());
    }

    /** Share of values by the lexicon that knows them. */
    public Map<String, Double> lexicons() {
        Map<String, Double> shares = new HashMap<>();
        lexicons.forEach((name, count) -> shares.put(name, (double) count / atLeastOne()));
        return shares;
    }

    /** The values themselves in the form of keys; they may not enter a profile. */
    public ValueSample values() {
        return values;
    }

    private long atLeastOne() {
        return Math.max(1, filled);
    }
}
