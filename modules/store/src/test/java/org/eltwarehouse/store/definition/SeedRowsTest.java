// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A seed keeps to its contract to the letter, or its line is named. */
class SeedRowsTest {
    private static final String CONTRACT = """
            seed: seeds.rate
            grain: One row per currency and year.
            key: [currency, year]
            columns:
              - {name: currency, privacy: none, description: Currency}
              - {name: year, type: int, privacy: none, description: Year}
              - {name: rate, type: "decimal(4,2)", privacy: none, description: Rate}
              - {name: since, type: date, privacy: none, description: First day}
              - {name: fixed, type: boolean, privacy: none, description: Whether it is fixed}
            """;
    private static final String HEADER = "currency,year,rate,since,fixed\n";

    @TempDir
    private Path folder;

    @Test
    void valuesAreTextsAndNothingIsNull() throws IOException {
        assertThat(rows(HEADER + "EUR,2025,1.00,2025-01-01,true\n\"a \"\"b\"\", c\",2024,,,\r\n"))
                .containsExactly(
                        List.of("EUR", "2025", "1.00", "2025-01-01", "true"),
                        Arrays.asList("a \"b\", c", "2024", null, null, null));
        assertThat(rows(HEADER)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aMistakeIsNamedWithItsLine() {
        return Map.ofEntries(
                        Map.entry("", "line 1: the header is not currency,year,rate,since,fixed; write"),
                        Map.entry("year,currency,rate,since,fixed\n", "line 1: the header is not"),
                        Map.entry(HEADER + "EUR,2025\n", "line 2: the record does not have 5 values"),
                        Map.entry(HEADER + "EUR,2025,,,,\n", "line 2: the record does not have 5 values"),
                        Map.entry(HEADER + "EUR,2025,,,\n\"USD,2025,,,\n", "line 3: the record does not have 5 values"),
                        Map.entry(HEADER + ",2025,,,\n", "line 2: currency is empty, which is of the key; write it"),
                        Map.entry(
                                HEADER + "EUR,2025,1,,\nUSD,2025,,,\n\nEUR,2025,2,,\n",
                                "line 5: the key 'EUR, 2025' stands on line 2 already; keep one row of each key"),
                        Map.entry(HEADER + "EUR,25.5,,,\n", "line 2: year is no int; correct the value or the type"),
                        Map.entry(HEADER + "EUR,2025,1.005,,\n", "line 2: rate is no decimal(4,2)"),
                        Map.entry(HEADER + "EUR,2025,100,,\n", "line 2: rate is no decimal(4,2)"),
                        Map.entry(HEADER + "EUR,2025,1,31.12.2025,\n", "line 2: since is no date"),
                        Map.entry(HEADER + "EUR,2025,1,,yes\n", "line 2: fixed is no boolean"),
                        Map.entry(HEADER + " EUR,2025,1,,\n", "line 2: currency is no string"))
                .entrySet()
                .stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.getValue(),
                        () -> assertThatThrownBy(() -> rows(broken.getKey()))
                                .isInstanceOf(WarehouseException.class)
                                .hasMessageStartingWith("Cannot read seeds/rate.csv: " + broken.getValue())));
    }

    @Test
    void aFileThatIsNoTextOrMissingIsNamed() throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("rate.yaml"), CONTRACT);
        assertThatThrownBy(() -> Definitions.seeds(Location.of(folder)))
                .hasMessage("Cannot read seeds/rate.yaml: there is no rate.csv beside it; add the file");
        Files.write(seeds.resolve("rate.csv"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Definitions.seeds(Location.of(folder)))
                .hasMessage(
                        "Cannot read seeds/rate.csv: line 1, column 4: a character is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aListIsAboutNobody() {
        String personal = CONTRACT.replace("currency, privacy: none", "currency, privacy: personal");
        assertThatThrownBy(() -> rows(HEADER, personal))
                .hasMessage(
                        "Cannot read seeds/rate.yaml: line 5, column 31: a seed holds nothing about persons; write none,"
                                + " or export the list as a source");
    }

    private List<List<String>> rows(String csv) throws IOException {
        return rows(csv, CONTRACT);
    }

    private List<List<String>> rows(String csv, String contract) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("rate.yaml"), contract);
        Files.writeString(seeds.resolve("rate.csv"), csv);
        return Definitions.seeds(Location.of(folder)).get(0).rows();
    }
}
