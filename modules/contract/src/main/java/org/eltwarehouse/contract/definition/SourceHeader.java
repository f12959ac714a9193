// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The header line of a file against its contract: where each column of the contract stands. Order, case and blanks around
 * names do not matter; names do. A renamed column stands in its contract's place.
 */
public final class SourceHeader {
    private final List<String> columns;
    private final List<String> promised;
    private final List<String> names;

    public SourceHeader(SourceContract contract, List<String> header) {
        this.columns = contract.columns().stream().map(Column::name).toList();
        this.promised = contract.columns().stream().map(Column::inHeader).toList();
        this.names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Where a contract's column stands in the file, -1 when it does not. */
    public int indexOf(String column) {
        int promise = columns.indexOf(column);
        int place = promise < 0 ? -1 : names.indexOf(promised.get(promise));
        return place < 0 && renamed().filter(column::equals).isPresent() ? promise : place;
    }

    /** The first column of the contract that stands there twice. */
    public Optional<String> repeated() {
        return IntStream.range(0, columns.size())
                .filter(i -> names.indexOf(promised.get(i)) != names.lastIndexOf(promised.get(i)))
                .mapToObj(columns::get)
                .findFirst();
    }

    /** Columns of the contract that stand nowhere, in the contract's order. */
    public List<String> missing() {
        return columns.stream().filter(column -> indexOf(column) < 0).toList();
    }

    /** Places from 0 of names that the contract does not know; a renamed column is known. */
    public List<Integer> unknown() {
        List<Integer> read = columns.stream().map(this::indexOf).toList();
        return unpromised().stream().filter(place -> !read.contains(place)).toList();
    }

    /** Places from 0 of names that the contract does not hold. */
    public List<Integer> unpromised() {
        return IntStream.range(0, names.size())
                .filter(place -> !promised.contains(names.get(place)))
                .boxed()
                .toList();
    }

    /**
     * The column that goes by another name: all others stand in their places, and in its place stands a name that the
     * contract does not know. A lone column proves nothing, since no other shows that the line is a header.
     */
    public Optional<String> renamed() {
        if (names.size() != promised.size() || promised.size() < 2) {
            return Optional.empty();
        }
        List<Integer> differing = IntStream.range(0, promised.size())
                .filter(place -> !names.get(place).equals(promised.get(place)))
                .boxed()
                .toList();
        return differing.size() == 1 && !promised.contains(names.get(differing.get(0)))
                ? Optional.of(columns.get(differing.get(0)))
                : Optional.empty();
    }

    /** Whether the contract's names, all of them and no other, stand in another order. */
    public boolean reordered() {
        return names.size() == promised.size() && names.containsAll(promised) && !names.equals(promised);
    }
}
