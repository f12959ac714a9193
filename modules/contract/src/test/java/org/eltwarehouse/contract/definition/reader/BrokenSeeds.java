// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition.reader;

import java.util.List;

/** A sound contract of a lookup table, and what people get wrong in it. */
final class BrokenSeeds {
    static final String SOUND = """
            seed: seeds.country
            grain: One row per spelling of a country.
            key: [spelling]
            columns:
              - {name: spelling, privacy: none, description: Spelling in lower case}
              - {name: country, privacy: none, description: The country's English name}
            """;

    private BrokenSeeds() {}

    static List<Edit> edits() {
        return List.of(
                new Edit("a name without its folder", "seed: seeds.country", "seed: country"),
                new Edit("a table's key", "seed: seeds.country", "table: seeds.country"),
                new Edit("no key", "key: [spelling]\n", ""),
                new Edit("a key that is no column", "key: [spelling]", "key: [speling]"),
                new Edit("a key without brackets", "key: [spelling]", "key: spelling"),
                new Edit("a column about persons", "{name: country, privacy: none", "{name: country, privacy: quasi"),
                new Edit("a column twice", "name: country,", "name: spelling,"),
                new Edit(
                        "a header", "description: Spelling in lower case}", "description: Spelling, header: Spelling}"),
                new Edit("a source", "{name: country,", "{name: country, source: land,"),
                new Edit("no grain", "grain: One row per spelling of a country.\n", ""));
    }
}
