// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The names that people of the sample bear. */
final class PersonNames {

    private final List<String> female = given("F");
    private final List<String> male = given("M");
    private final List<String> family = Lines.of("last_names.txt").stream()
            .flatMap(line -> words(line.get(0)))
            .toList();

    String first(Draw draw, Gender gender) {
        return draw.pick(gender == Gender.FEMALE ? female : male);
    }

    String last(Draw draw) {
        return draw.pick(family);
    }

    /** Every name there is, in the order of the alphabet. */
    List<String> all() {
        return Stream.of(female, male, family)
                .flatMap(List::stream)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<String> given(String gender) {
        return Lines.of("first_names.txt").stream()
                .filter(line -> line.get(0).equals(gender))
                .flatMap(line -> words(line.get(1)))
                .toList();
    }

    private static Stream<String> words(String text) {
        return Lines.cells(text, "\\s").stream();
    }
}
