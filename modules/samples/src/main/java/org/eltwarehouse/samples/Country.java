// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A country, how many of a hundred customers live there, and how the ERP spells it, most frequent first. */
record Country(String name, int weight, List<String> spellings) {

    private static final List<Country> ALL = List.of(
            new Country("Germany", 47, List.of("Germany", "DE")),
            new Country("United States", 20, List.of("United States", "US", "USA")),
            new Country("France", 11, List.of("France")),
            new Country("United Kingdom", 10, List.of("United Kingdom")),
            new Country("Australia", 7, List.of("Australia")),
            new Country("Canada", 5, List.of("Canada")));

    Country {
        requireNonNull(name, "name is null");
        spellings = List.copyOf(spellings);
        if (weight < 1 || spellings.isEmpty()) {
            throw new IllegalArgumentException(name + " has no weight or no spelling");
        }
    }

    static Country draw(Draw draw) {
        return draw.pickWeighted(ALL, Country::weight);
    }

    String spelling(Draw draw) {
        return draw.pickPopular(spellings);
    }
}
