// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cleaned values can come from what a source says. */
class SpellingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.01.2024|2024-01-31",
                "20240131|2024-01-31",
                "20240131.0|2024-01-31",
                "2024-01-31 00:00:00.0000000|2024-01-31",
                "2024-01-31T07:30:00Z|2024-01-31",
                "1.2.2024 7:30|2024-02-01",
                "01/02/2024|2024-01-02",
                "01/02/2024|2024-02-01",
                "31.01.98|1998-01-31",
                "31.01.24|2024-01-31",
                "240131|2024-01-31",
                "1.234,50|1234.5",
                "5 %|5.00",
                "€ 7|7.00",
                "J|true",
                "nein|false",
                "NASAW-00011000|11000"
            })
    void explainsWhatWasRead(String source, String clean) {
        assertThat(Spelling.explains(source, clean)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.01.2024|2024-01-30",
                "31.01.1998|2098-01-31",
                "31.01.98|1898-01-31",
                "20240131|2024-01-03",
                "12.50|12.60",
                "J|false",
                "5 %|6.00",
                "310124|240131",
                "2024|2024-01-01"
            })
    void doesNotExplainAnotherValue(String source, String clean) {
        assertThat(Spelling.explains(source, clean)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "N.A.", "k. A.", "keine", "Keine Angabe", "--", "(NULL)", "unbekannt"})
    void knowsWordsThatSayNothing(String word) {
        assertThat(Spelling.isUnknown(word)).isTrue();
    }
}
