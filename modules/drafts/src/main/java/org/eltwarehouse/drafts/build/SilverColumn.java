// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedColumn.Kind;
import org.eltwarehouse.drafts.draft.ProposedColumn.Letters;

/**
 * A column of a silver table: how the text of its source becomes its value.
 *
 * @param scale decimals that are read; more than the column has where a product needs them
 * @param privacy the proposed class, or that of the source where it is higher
 * @param dates ways to read a day
 */
record SilverColumn(
        ProposedColumn proposed,
        int scale,
        PrivacyClass privacy,
        Codes codes,
        List<DateShape> dates,
        ValueBounds bounds,
        List<String> nullWords) {

    /** A column as a proposal asks for it, as far as it can be built. */
    static SilverColumn of(ProposedColumn column, PrivacyClass source, Problems problems) {
        List<DateShape> dates = new ArrayList<>();
        for (String format : column.kind() == Kind.DATE ? column.formats() : List.<String>of()) {
            DateShape.of(format)
                    .ifPresentOrElse(
                            dates::add,
                            () -> problems.leaveOut(
                                    ProblemCode.VALUE, column.name(), "one of its date formats cannot be read"));
        }
        if (column.kind() == Kind.DATE && dates.isEmpty()) {
            problems.refuse(ProblemCode.VALUE, column.name() + " is a date without a format that can be read");
        }
        List<String> words = column.nullWords().stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return new SilverColumn(
                column,
                column.scale(),
                column.privacy().max(source),
                Codes.of(column, problems),
                dates.stream().distinct().toList(),
                ValueBounds.of(column, problems),
                words);
    }

    /** The same column, read with at least this many decimals and of at least this class. */
    SilverColumn with(int decimals, PrivacyClass atLeast) {
        return new SilverColumn(
                proposed, Math.max(scale, decimals), privacy.max(atLeast), codes, dates, bounds, nullWords);
    }

    String name() {
        return proposed.name();
    }

    Kind kind() {
        return proposed.kind();
    }

    Column column() {
        String type = switch (kind()) {
            case TEXT, CODE, KEY -> "string";
            case INTEGER -> "bigint";
            case DECIMAL -> "decimal(18," + proposed.scale() + ")";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
        };
        String description = Phrases.sentence(proposed.description(), Phrases.of(name()));
        return new Column(name(), type, privacy, description).readFrom(proposed.source());
    }

    /** The source's text without the blanks around it. */
    Sql text(String relation) {
        return Sql.call("btrim", Sql.of(relation + SqlText.name(proposed.source())), SqlText.BLANKS);
    }

    /** Words for "unknown" matter where they could be taken for values; codes list what they know. */
    boolean hasNullWords() {
        return !nullWords.isEmpty() && kind() != Kind.BOOLEAN && !codes.closed();
    }

    /** Whether the value follows from the text in one expression that names the text once. */
    boolean atOnce() {
        boolean number = kind() == Kind.INTEGER || kind() == Kind.DECIMAL;
        boolean words = kind() == Kind.TEXT || kind() == Kind.KEY || (kind() == Kind.CODE && codes.none());
        return !hasNullWords()
                && ((number && !proposed.decimalComma() && proposed.steps().isEmpty()) || words);
    }

    /** The text as the value is read from it. */
    Sql prepared(Sql text) {
        if (atOnce()) {
            return typed(text);
        } else if (kind() == Kind.BOOLEAN || codes.closed()) {
            return Sql.call("lower", text);
        } else if (dates.stream().anyMatch(DateShape::digits)) {
            return Sql.call("regexp_replace", text, "'^([0-9]+)[.]0+$'", "'$1'");
        }
        return Sql.call("nullif", text, "''");
    }

    /** The text, or null for a word that means unknown. */
    Sql known(Sql text) {
        List<String> words = nullWords.stream().map(SqlText::literal).toList();
        return Sql.when(new Sql.Among(Sql.call("lower", text), true, words), text);
    }

    /** The value of a prepared text, before bounds. */
    Sql typed(Sql text) {
        return switch (kind()) {
            case TEXT, KEY -> KeyExpression.of(text, proposed);
            case CODE -> codes.none() ? KeyExpression.of(text, proposed) : codes.meaning(text, proposed.letters());
            case BOOLEAN -> codes.truth(text);
            case DATE ->
                first(dates.stream()
                        .map(shape -> shape.day(KeyExpression.stepped(text, proposed), bounds.latest()))
                        .toList());
            case INTEGER -> NumberText.whole(KeyExpression.stepped(text, proposed), proposed);
            case DECIMAL -> NumberText.decimal(KeyExpression.stepped(text, proposed), proposed, scale);
        };
    }

    /** Whether {@link #typed} does anything that {@link #prepared} has not done. */
    boolean typedLater() {
        boolean asIs = proposed.steps().isEmpty() && proposed.letters() == Letters.AS_IS;
        boolean words = kind() == Kind.TEXT || kind() == Kind.KEY || (kind() == Kind.CODE && codes.none());
        return !atOnce() && !(words && asIs);
    }

    private static Sql first(List<Sql> days) {
        return days.size() == 1 ? days.get(0) : Sql.call("coalesce", days.toArray(Sql[]::new));
    }

    /** Why the text is read as it is, where that is not obvious; else null. */
    String why() {
        return switch (kind()) {
            case DATE ->
                dates.stream().anyMatch(DateShape::digits)
                        ? "Days are integers, and such a column with gaps is often exported as floats."
                        : null;
            case INTEGER -> "A column with gaps is often exported as floats: 11000.0 is the integer 11000.";
            case KEY ->
                proposed.steps().isEmpty() ? null : "Systems write one key in several ways; this is the common one.";
            default -> null;
        };
    }

    /** Why the value is read as it is, where that is not obvious; else null. */
    String whyTyped() {
        return switch (kind()) {
            case DATE ->
                dates.stream().anyMatch(DateShape::twoDigitYear)
                        ? "A year in two digits is of the last century where it would lie too far ahead."
                        : "Only text of the right shape is tried: a cast alone would read 2025 as a day.";
            case INTEGER, DECIMAL -> proposed.decimalComma() ? "The export writes 1.234,56 for 1234.56." : null;
            case CODE -> codes.closed() ? "Spellings of one code; one not listed is unknown." : null;
            default -> null;
        };
    }

    /** That the source holds something, other than a word for "unknown". */
    String present() {
        String present = "raw." + SqlText.name(proposed.source()) + " rlike " + SqlText.NOT_BLANK;
        return nullWords.isEmpty() ? present : present + " and " + notNullWord();
    }

    private String notNullWord() {
        List<String> words = nullWords.stream().map(SqlText::literal).toList();
        return new Sql.Among(Sql.call("lower", text("raw.")), true, words).line();
    }

    /** That a number was written with more decimals than the column has, so that it was rounded; null where it cannot be. */
    String rounded() {
        if (kind() != Kind.DECIMAL || scale > proposed.scale()) {
            return null;
        }
        Sql text = atOnce() ? text("raw.") : prepared(text("raw."));
        Sql exact = NumberText.exact(KeyExpression.stepped(text, proposed), proposed);
        return SqlText.name(name()) + " <> " + exact.line();
    }

    /** The value of the source's text, before bounds, as part of a rule: null where it cannot be read. */
    String parsed() {
        Sql text = atOnce() ? text("raw.") : prepared(text("raw."));
        if (kind() == Kind.DATE) {
            // No rule knows the business date, which only tells the century.
            Sql stepped = KeyExpression.stepped(text, proposed);
            return first(dates.stream().map(shape -> shape.readable(stepped)).toList())
                    .line();
        }
        return typed(text).line();
    }
}
