// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.drafts.build.BuiltFact.Member;
import org.eltwarehouse.drafts.build.FactPair.BuiltDimension;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.profile.words.NameWords;
import org.eltwarehouse.profile.words.Tag;
import org.eltwarehouse.profile.words.Word;

/**
 * Facts and dimensions that were built, and how they hang together.
 *
 * @param proposal that they were built of
 * @param dimensions by name
 */
record Star(Proposal proposal, Map<String, BuiltDimension> dimensions, List<BuiltFact> facts) {
    /** Persons who work for the business; nobody counts them as its customers. */
    private static final Set<String> STAFF =
            Set.of("employee", "teacher", "technician", "broker", "doctor", "driver", "sender");

    private static final String CUSTOMER = "customer";

    /**
     * Whom the rows of a fact are about, such as its customers.
     *
     * @param word what they are called
     * @param via the dimension between, such as that of orders; null where the fact refers to the persons itself
     * @param column the fact's key of the persons; where there is a dimension between, its column with their natural key
     */
    record Persons(BuiltDimension dimension, Word word, Member via, String column) {
        String naturalKey() {
            return dimension.proposed().naturalKey().get(0);
        }

        String surrogateKey() {
            return dimension.proposed().surrogateKey();
        }
    }

    /** A day that a dimension knows of the rows that refer to it, as orders know that of their lines. */
    record BorrowedDay(Member member, Column column) {}

    /** Whom a fact's rows are about: those that it refers to before those that one of its dimensions does. */
    Optional<Persons> persons(BuiltFact fact) {
        return persons(fact.members().stream().flatMap(member -> direct(member).stream()))
                .or(() -> persons(fact.members().stream().flatMap(this::indirect)));
    }

    private static Optional<Persons> persons(Stream<Persons> candidates) {
        return candidates.min(
                Comparator.comparingInt(found -> found.word().meaning().equals(CUSTOMER) ? 0 : 1));
    }

    private Optional<Persons> direct(Member member) {
        BuiltDimension dimension = dimensions.get(member.proposed().name());
        return person(member.proposed()).map(word -> new Persons(dimension, word, null, member.key()));
    }

    private Stream<Persons> indirect(Member member) {
        return proposal.relationships().stream()
                .filter(link -> link.table().equals(member.proposed().source()))
                .flatMap(link -> dimensions.values().stream()
                        .filter(dimension -> dimension.proposed().source().equals(link.target()))
                        .filter(dimension -> dimension.proposed().naturalKey().equals(List.of(link.targetColumn())))
                        .filter(dimension -> isSameType(member, link.column(), dimension))
                        .flatMap(dimension -> person(dimension.proposed())
                                .map(word -> new Persons(dimension, word, member, link.column()))
                                .stream()));
    }

    private static boolean isSameType(Member member, String column, BuiltDimension dimension) {
        Optional<String> type = GoldColumn.find(member.dimension(), column).map(Column::type);
        return type.isPresent()
                && type.equals(GoldColumn.find(
                                dimension.table(),
                                dimension.proposed().naturalKey().get(0))
                        .map(Column::type));
    }

    /** What the persons of a dimension are called, where it is one of persons. */
    private static Optional<Word> person(ProposedDimension dimension) {
        return entity(dimension).filter(word -> word.tag() == Tag.PERSON && !STAFF.contains(word.meaning()));
    }

    /** What a dimension is about, as its name or that of its source says. */
    static Optional<Word> entity(ProposedDimension dimension) {
        return NameWords.of(Phrases.stem(dimension.name()))
                .entity()
                .or(() -> NameWords.of(dimension.source()).entity());
    }

    /** The day of the documents that a fact's rows belong to. */
    Optional<BorrowedDay> borrowedDay(BuiltFact fact) {
        return fact.members().stream()
                .flatMap(member -> facts.stream()
                        .filter(other -> other.day() != null)
                        .filter(other -> source(other).equals(member.proposed().source()))
                        .flatMap(other -> GoldColumn.find(member.dimension(), other.day()).stream())
                        .filter(column -> column.type().equals("date") && !GoldColumn.isPersonal(column))
                        .map(column -> new BorrowedDay(member, column)))
                .findFirst();
    }

    /** What was proposed for a column of a dimension, where its name tells. */
    Optional<ProposedColumn> proposed(ProposedDimension dimension, String column) {
        Stream<Optional<ProposedColumn>> looked = dimension.lookups().stream()
                .map(lookup -> proposed(lookup.table(), column)
                        .or(() -> proposed(
                                lookup.table(),
                                column.startsWith(lookup.table() + "_")
                                        ? column.substring(lookup.table().length() + 1)
                                        : column)));
        return Stream.concat(Stream.of(proposed(dimension.source(), column)), looked)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What was proposed for a column of a silver table. */
    Optional<ProposedColumn> proposed(String table, String column) {
        return proposal.tables().stream()
                .filter(proposed -> proposed.source().equals(table))
                .map(ProposedTable::columns)
                .flatMap(List::stream)
                .filter(proposed -> proposed.name().equals(column))
                .findFirst();
    }

    /** The silver table of a fact, without its layer. */
    static String source(BuiltFact fact) {
        return fact.table().inputs().stream()
                .filter(input -> input.isIn(Layer.SILVER))
                .map(TableName::name)
                .findFirst()
                .orElseThrow();
    }
}
