// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.drafts.draft.ProposedTable.Keep;
import org.eltwarehouse.drafts.draft.ProposedTable.ProposedVersions;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.ColumnRole;
import org.eltwarehouse.profile.statistics.Inclusion;
import org.eltwarehouse.profile.statistics.TableProfile;
import org.eltwarehouse.profile.statistics.TableProfile.KeyCandidate;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;

/** Chooses the key of a table among its candidates. */
final class KeyChoice {
    /** Distinct keys per record: of fifty records one may be there twice, as exports of changes have it. */
    private static final double UNIQUE = 0.98;
    /** Sound records: in fewer, any column names each of them by chance. */
    private static final int TELLING_RECORDS = 10;
    /** Share of values with digits in a column of codes. */
    private static final double MOST = 0.8;
    /** Words in a value on average: codes have one. */
    private static final double ONE_WORD = 1.1;
    /** Share of blank cells from which a date does not tell which record is the newest. */
    private static final double HALF = 0.5;

    private final TableProfile table;
    private final Links links;

    KeyChoice(TableProfile table, Links links) {
        this.table = table;
        this.links = links;
    }

    TableKey key() {
        Optional<TableKey> versions = versions();
        if (versions.isPresent()) {
            return versions.get();
        }
        Optional<KeyCandidate> single = single();
        if (single.isPresent()) {
            return kept(single.get());
        }
        Optional<KeyCandidate> numbered = table.keys().stream()
                .filter(key -> key.uniqueness() >= UNIQUE && key.columns().size() > 1)
                .filter(key -> key.columns().stream().anyMatch(this::isLine))
                .filter(this::losesNoFigure)
                .findFirst();
        if (numbered.isPresent()) {
            return kept(numbered.get());
        }
        return LineWords.lines(table) ? lines() : calendar().or(this::composite).orElseGet(this::lines);
    }

    /** A list of days without figures and without names of anything else: each day stands there once. */
    private Optional<TableKey> calendar() {
        boolean named = table.columns().stream().anyMatch(column -> ColumnRole.of(column) == ColumnRole.KEY);
        return table.keys().stream()
                .filter(key -> key.columns().size() == 1 && key.exact() && !hasFigures() && !named)
                .filter(key -> ColumnRole.of(column(key)) == ColumnRole.DATE
                        && !OpenReading.isOpen(column(key), ColumnRole.DATE))
                .filter(key -> table.sound() >= TELLING_RECORDS)
                .findFirst()
                .map(this::kept);
    }

    /** A thing that others refer to, with several rows that differ in the date they start at. */
    private Optional<TableKey> versions() {
        return links.into(table.name()).stream()
                .map(Inclusion::targetColumn)
                .distinct()
                .filter(column -> !links.own().is(table.name(), column))
                .flatMap(column -> table.keys().stream()
                        .filter(key ->
                                key.columns().size() == 2 && key.columns().contains(column)))
                .flatMap(key -> start(key).stream().map(start -> {
                    String thing = key.columns().get(key.columns().get(0).equals(start) ? 1 : 0);
                    return new TableKey(
                            List.of(thing, start),
                            Keep.MOST_COMPLETE,
                            null,
                            null,
                            end().filter(end -> before(end, start) && !before(start, end))
                                    .map(end -> new ProposedVersions(start, end))
                                    .orElse(null));
                }))
                .findFirst();
    }

    private Optional<String> start(KeyCandidate key) {
        return key.columns().stream().filter(name -> dated(name, Tag.START)).findFirst();
    }

    private Optional<String> end() {
        return table.columns().stream()
                .map(ColumnProfile::name)
                .filter(name -> dated(name, Tag.END))
                .findFirst();
    }

    /** Whether a date is hardly ever after another. Ends before starts say nothing; others may tell of gaps. */
    private boolean before(String earlier, String later) {
        return table.orders().stream()
                .anyMatch(order ->
                        order.earlier().equals(earlier) && order.later().equals(later));
    }

    private boolean dated(String name, Tag tag) {
        ColumnProfile column = table.column(name).orElseThrow();
        return ColumnRole.of(column) == ColumnRole.DATE && NameWords.of(name).has(tag);
    }

    /** The column that names every row; of several the one that others refer to most, then the one whose name speaks for it. */
    private Optional<KeyCandidate> single() {
        return table.keys().stream()
                .filter(key -> key.columns().size() == 1)
                .filter(key -> key.exact() ? isName(key) : repeats(key))
                .max(Comparator.<KeyCandidate, Boolean>comparing(this::isKey)
                        .thenComparing(KeyCandidate::exact)
                        .thenComparingLong(this::references)
                        .thenComparing(key ->
                                links.own().is(table.name(), key.columns().get(0)))
                        .thenComparingDouble(KeyCandidate::uniqueness)
                        .thenComparing(key -> column(key).place(), Comparator.reverseOrder()));
    }

    /** Whether a column that names every row is meant to: by its role, or as a code without which the table has no name at all. */
    private boolean isName(KeyCandidate key) {
        ColumnProfile column = column(key);
        NameWords words = NameWords.of(column.name());
        boolean told = words.has(
                Tag.MONEY, Tag.UNIT, Tag.QUANTITY, Tag.MEASURE, Tag.NAME, Tag.TEXT, Tag.CONTACT, Tag.ADDRESS, Tag.BANK);
        boolean compact = column.texts().words() < ONE_WORD && column.texts().digits() >= MOST;
        return isKey(key)
                || (links.into(table.name()).isEmpty()
                        && table.sound() >= TELLING_RECORDS
                        && !told
                        && compact
                        && column.privacy().compareTo(PrivacyClass.IDENTIFIER) <= 0
                        && !Set.of(ColumnRole.DECIMAL, ColumnRole.DATE).contains(ColumnRole.of(column)));
    }

    /**
     * Whether rows that share a key are one thing exported again: nothing else in them differs, or no figure is lost with the
     * one that goes.
     */
    private boolean repeats(KeyCandidate key) {
        return isKey(key) && key.filled() >= UNIQUE && losesNoFigure(key);
    }

    private boolean losesNoFigure(KeyCandidate key) {
        return key.conflicts() == 0 || !hasFigures();
    }

    private boolean hasFigures() {
        return !table.products().isEmpty()
                || table.columns().stream()
                        .filter(ColumnRole::number)
                        .anyMatch(column -> NameWords.of(column.name()).has(Tag.MONEY, Tag.QUANTITY));
    }

    private ColumnProfile column(KeyCandidate key) {
        return table.column(key.columns().get(0)).orElseThrow();
    }

    private boolean isKey(KeyCandidate key) {
        return ColumnRole.of(column(key)) == ColumnRole.KEY;
    }

    private long references(KeyCandidate key) {
        return links.into(table.name()).stream()
                .filter(link -> link.targetColumn().equals(key.columns().get(0)))
                .count();
    }

    private boolean isLine(String column) {
        return NameWords.of(column).has(Tag.LINE);
    }

    private Optional<TableKey> composite() {
        return table.keys().stream()
                .filter(key -> key.columns().size() > 1 && key.uniqueness() >= UNIQUE)
                .filter(this::losesNoFigure)
                .max(Comparator.<KeyCandidate>comparingInt(key -> -key.columns().size())
                        .thenComparingLong(this::linked)
                        .thenComparingDouble(KeyCandidate::uniqueness))
                .map(this::kept);
    }

    private long linked(KeyCandidate key) {
        return links.from(table.name()).stream()
                .filter(link -> key.columns().contains(link.column()))
                .count();
    }

    /** Where rows were exported again the newest stays, else the most complete; where none was, one that contradicts is no repetition. */
    private TableKey kept(KeyCandidate key) {
        Optional<String> newest = date(Tag.UPDATED).or(() -> key.exact() ? Optional.empty() : date(Tag.CREATED));
        Keep keep = newest.isPresent() ? Keep.NEWEST : key.exact() ? Keep.EQUAL : Keep.MOST_COMPLETE;
        return new TableKey(key.columns(), keep, newest.orElse(null), null, null);
    }

    private Optional<String> date(Tag tag) {
        return table.columns().stream()
                .filter(column -> ColumnRole.of(column) == ColumnRole.DATE)
                .filter(column -> column.filling().blank() < HALF)
                .map(ColumnProfile::name)
                .filter(name -> NameWords.of(name).has(tag))
                .findFirst();
    }

    /** All rows stay: nothing proves that one repeats another. They are numbered within what groups them best. */
    private TableKey lines() {
        String group = LineWords.group(table, links).name();
        return new TableKey(List.of(group), Keep.ALL, null, LineWords.lineColumn(table), null);
    }
}
