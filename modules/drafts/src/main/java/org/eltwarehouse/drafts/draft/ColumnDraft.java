// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.drafts.draft.ProposedColumn.CodeMeaning;
import org.eltwarehouse.drafts.draft.ProposedColumn.KeyStep;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedColumn.Letters;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnProfile.Numbers;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.Transformation;
import org.eltwarehouse.profile.words.Lexicon;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** Decides what becomes of one column. */
final class ColumnDraft {
    /** Decimals that a column can have beside its digits before the point, of 18 in all, with two more for larger figures. */
    private static final int DIGITS = 16;
    /** Decimals of money. */
    private static final int CENTS = 2;
    /** Share of a column's texts that are in upper case, where the others are typed carelessly. */
    private static final double NEARLY_ALL = 0.95;
    /** Share of a column's numbers below zero that are slips of the sign: with more, returns have a price as well. */
    private static final double SLIPS = 0.05;
    /** Words for "unknown" that are also codes. */
    private static final Set<String> PERHAPS_CODES = Set.of("na", "none");
    /** Nobody alive was born before. */
    private static final String FIRST_BIRTH = "1900-01-01";
    /** Bounds of days that are written as numbers, where a mistyped digit is another year: no business exports older ones. */
    private static final String FIRST_DAY = "1990-01-01";

    private static final String LAST_DAY = "2100-12-31";

    private final ColumnProfile column;
    private final NameWords words;
    private final Kind kind;
    private final String vocabulary;

    private ColumnDraft(ColumnProfile column, KeyUse key) {
        this.column = column;
        this.words = NameWords.of(column.name());
        this.vocabulary = ColumnRole.vocabulary(column);
        this.kind = kind(key.joined() ? ColumnRole.KEY : ColumnRole.of(column), key.number());
    }

    /**
     * The proposal for a silver column.
     *
     * @param key what is known of it as a key
     * @param absolute whether its sign is a slip
     */
    static ProposedColumn of(ColumnProfile column, KeyUse key, boolean absolute) {
        return new ColumnDraft(column, key).proposed(key, absolute);
    }

    /**
     * What is known of a column as a key.
     *
     * @param name of the silver column
     * @param joined whether it refers to another table
     * @param number whether it is a whole number wherever it is joined
     * @param upper whether it is brought to upper case
     * @param required whether a row without it is none
     */
    record KeyUse(
            String name, List<Transformation> steps, boolean joined, boolean number, boolean upper, boolean required) {}

    private ProposedColumn proposed(KeyUse key, boolean absolute) {
        boolean country = Lexicon.COUNTRY.equals(vocabulary);
        return new ProposedColumn(
                column.name(),
                key.name(),
                kind,
                kind == Kind.DECIMAL ? scale() : 0,
                kind == Kind.DATE ? formats(column) : List.of(),
                decimalComma(),
                letters(key),
                steps(key),
                codes(),
                kind == Kind.CODE && (vocabulary == null || country),
                nullWords(),
                minimum(),
                maximum(),
                absolute,
                key.required(),
                column.privacy(),
                Sentences.column(key.name(), column.place()) + unit());
    }

    private Kind kind(ColumnRole role, boolean numberKey) {
        // What can be read in two ways stays as it is written until a person says how it is meant.
        if (OpenReading.isOpen(column, role)) {
            return Kind.TEXT;
        }
        return switch (role) {
            case EMPTY, TEXT -> Kind.TEXT;
            case DATE -> formats(column).isEmpty() ? Kind.TEXT : Kind.DATE;
            case BOOLEAN -> Kind.BOOLEAN;
            case KEY -> numberKey ? Kind.INTEGER : Kind.KEY;
            case CODE -> Kind.CODE;
            case INTEGER -> isDecimal() ? Kind.DECIMAL : Kind.INTEGER;
            case DECIMAL -> Kind.DECIMAL;
        };
    }

    /**
     * Money has decimals on another day, and so has what is written like 4.0; only what is counted or named has none. Whole
     * numbers with gaps are often exported so as well.
     */
    private boolean isDecimal() {
        boolean whole = words.has(Tag.ID, Tag.LINE, Tag.QUANTITY, Tag.DATE, Tag.CODE);
        boolean floats = column.numbers().floatInteger() > column.numbers().integer();
        boolean gaps = column.filling().blank() > 0 || column.filling().nullWords() > 0;
        return words.has(Tag.MONEY, Tag.UNIT) || words.means("income") || (floats && !whole && !gaps);
    }

    /** Forms of dates that SQL can read: without halves of days. */
    static List<String> formats(ColumnProfile column) {
        return column.dates().keySet().stream()
                .filter(pattern -> !pattern.contains("h"))
                .toList();
    }

    private int scale() {
        int seen = Math.max(
                0, Math.min(column.numbers().scale(), DIGITS - column.numbers().integerDigits()));
        return words.has(Tag.MONEY, Tag.UNIT) || words.means("sale") || words.means("income")
                ? Math.max(CENTS, seen)
                : Math.max(1, seen);
    }

    private Letters letters(KeyUse key) {
        boolean upper = kind == Kind.KEY && key.upper();
        boolean upperCodes = kind == Kind.CODE
                && vocabulary == null
                && column.texts().upper() >= NEARLY_ALL
                && column.texts().words() < 2;
        return upper || upperCodes || !key.steps().isEmpty() ? Letters.UPPER : Letters.AS_IS;
    }

    private List<KeyStep> steps(KeyUse key) {
        List<KeyStep> steps =
                new ArrayList<>(key.steps().stream().map(ColumnDraft::step).toList());
        Numbers numbers = column.numbers();
        if (kind == Kind.DECIMAL || kind == Kind.INTEGER) {
            String groups = numbers.grouped() > 0 && !decimalComma() ? ",'’" : "";
            String marks = groups + (numbers.unit().isEmpty() ? "" : " \u00a0" + numbers.unit());
            if (!marks.isEmpty()) {
                steps.add(new KeyStep(KeyStep.Step.REMOVE, marks, "", 0, 0));
            }
            if (numbers.bracketed() > 0) {
                steps.add(new KeyStep(KeyStep.Step.REPLACE, "(", "-", 0, 0));
                steps.add(new KeyStep(KeyStep.Step.REMOVE, ")", "", 0, 0));
            }
            if (numbers.signLast() > 0) {
                steps.add(new KeyStep(KeyStep.Step.SIGN_FIRST, "-", "", 0, 0));
            }
        }
        return steps;
    }

    private String unit() {
        boolean united = (kind == Kind.DECIMAL || kind == Kind.INTEGER)
                && !column.numbers().unit().isEmpty();
        return united ? ", in " + column.numbers().unit() : "";
    }

    private boolean decimalComma() {
        return (kind == Kind.DECIMAL || kind == Kind.INTEGER)
                && column.numbers().comma() > column.numbers().point();
    }

    private static KeyStep step(Transformation step) {
        return new KeyStep(
                KeyStep.Step.valueOf(step.kind().name()), step.argument(), step.with(), step.from(), step.length());
    }

    private List<CodeMeaning> codes() {
        if (kind == Kind.BOOLEAN) {
            return CodeDraft.truth();
        }
        if (kind != Kind.CODE) {
            return List.of();
        }
        if (vocabulary != null) {
            return CodeDraft.of(vocabulary);
        }
        List<CodeMeaning> currency = CodeDraft.oneCurrency(column);
        return currency.isEmpty() ? CodeDraft.spelledInCases(column) : currency;
    }

    private List<String> nullWords() {
        boolean closed = kind == Kind.CODE && vocabulary != null && !vocabulary.equals(Lexicon.COUNTRY);
        boolean seen = column.filling().nullWords() > 0;
        if (closed || kind == Kind.BOOLEAN || !(seen || Lexicon.COUNTRY.equals(vocabulary))) {
            return List.of();
        }
        // Among codes they may be codes themselves: Namibia, North, none at all. What stays as it is written is not
        // lost.
        boolean coded = kind == Kind.CODE || kind == Kind.KEY;
        return Lexicon.named(Lexicon.NULL).spellings().stream()
                .filter(word -> !(coded && PERHAPS_CODES.contains(word)))
                .toList();
    }

    private String minimum() {
        if (kind == Kind.DATE) {
            return birth() ? FIRST_BIRTH : formats(column).contains("yyyyMMdd") ? FIRST_DAY : null;
        }
        boolean price = words.has(Tag.UNIT) && column.numbers().negative() <= SLIPS;
        return kind == Kind.DECIMAL && price ? "0" : null;
    }

    private String maximum() {
        if (kind != Kind.DATE) {
            return null;
        }
        return birth() ? "business_date" : formats(column).contains("yyyyMMdd") ? LAST_DAY : null;
    }

    private boolean birth() {
        return words.has(Tag.BIRTH) || column.privacy().compareTo(PrivacyClass.PERSONAL) >= 0;
    }
}
