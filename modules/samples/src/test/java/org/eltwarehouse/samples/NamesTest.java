// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name must be recognisable as one: reports are scanned for every name of the sample. */
class NamesTest {

    private final List<String> names = new PersonNames().all();

    @Test
    void areManyAndDifferent() {
        assertThat(names).hasSizeGreaterThan(250).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.length() >= 4);
    }

    @Test
    void oftenHaveLettersBeyondAscii() {
        assertThat(names.stream().filter(name -> name.chars().anyMatch(letter -> letter > 127)))
                .hasSizeGreaterThan(100);
    }

    @Test
    void occurInNoProductOrCategoryOrCountry() {
        String texts = Stream.of("products.txt", "categories.txt", "shop_products.txt")
                .flatMap(resource -> Lines.of(resource).stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n", "", "Germany United States France United Kingdom Australia Canada"))
                .toLowerCase(Locale.ROOT);
        assertThat(names).allMatch(name -> !texts.contains(name.toLowerCase(Locale.ROOT)));
    }
}
