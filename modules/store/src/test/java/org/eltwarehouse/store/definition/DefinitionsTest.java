// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
    private static final String YAML = """
            table: silver.orders
            grain: One row per order.
            inputs: [bronze.orders]
            key: [number]
            columns:
              - {name: number, privacy: identifier, description: Größe}
            """;

    @TempDir
    private Path warehouse;

    @BeforeEach
    void makesFolders() throws IOException {
        Files.createDirectories(warehouse.resolve("silver"));
        Files.writeString(warehouse.resolve("silver/orders.sql"), "select number from bronze.orders");
    }

    @Test
    void aSoundPairIsRead() throws IOException {
        write(YAML.getBytes(StandardCharsets.UTF_8));

        assertThat(Definitions.tables(Location.of(warehouse), Layer.SILVER)
                        .get(0)
                        .sql())
                .isEqualTo("select number from bronze.orders");
    }

    @Test
    void aMistakeNamesFileLineAndColumn() throws IOException {
        write(YAML.replace("grain", "grian").getBytes(StandardCharsets.UTF_8));

        assertRefused("Cannot read silver/orders.yaml: line 2, column 1: unknown key 'grian'; did you mean 'grain'?");
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        write(YAML.replace("grain", "grian").replace("[number]", "[nmber]").getBytes(StandardCharsets.UTF_8));

        assertRefused("""
                Cannot read silver/orders.yaml: 2 mistakes; correct each:
                  line 2, column 1: unknown key 'grian'; did you mean 'grain'?
                  line 4, column 7: 'key' names 'nmber', which is no column; did you mean 'number'?""");
    }

    @Test
    void anotherEncodingIsToldWhereItShows() throws IOException {
        write(YAML.getBytes(StandardCharsets.ISO_8859_1));

        assertRefused("Cannot read silver/orders.yaml: line 6, column 56: a character is not UTF-8;"
                + " save the file as UTF-8");
    }

    @Test
    void sixteenBitsPerCharacterAreToldAtTheBeginning() throws IOException {
        write(YAML.getBytes(StandardCharsets.UTF_16));

        assertRefused("Cannot read silver/orders.yaml: line 1, column 1: a character is not UTF-8;"
                + " save the file as UTF-8");
    }

    @Test
    void aFileNamedUnlikeItsTableIsRefused() throws IOException {
        write(YAML.replace("silver.orders", "silver.lines").getBytes(StandardCharsets.UTF_8));

        assertRefused("Cannot read silver/orders.yaml: it defines silver.lines; name the file lines.yaml in silver");
    }

    private void write(byte[] yaml) throws IOException {
        Files.write(warehouse.resolve("silver/orders.yaml"), yaml);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Definitions.tables(Location.of(warehouse), Layer.SILVER))
                .isInstanceOf(WarehouseException.class)
                .hasMessage(message);
    }
}
