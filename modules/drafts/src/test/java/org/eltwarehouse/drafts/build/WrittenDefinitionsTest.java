// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of definitions as it is written; {@code -Dgolden.update=true} rewrites what is expected. */
class WrittenDefinitionsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/shop");
    private static final int WIDTH = 100;

    private final Warehouse warehouse =
            new RuleBuilder().attempt(ShopDraft.proposal(), ShopDraft.sources()).warehouse();

    @TempDir
    private Path folder;

    @Test
    void theShopReadsAsAPersonWouldWriteIt() throws IOException {
        WarehouseFolder.write(warehouse, Location.of(folder.resolve("shop")));
        Map<String, String> written = texts(folder.resolve("shop"));
        if (Boolean.getBoolean("golden.update")) {
            for (Map.Entry<String, String> file : written.entrySet()) {
                Path place = GOLDEN.resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.writeString(place, file.getValue());
            }
        }
        assertThat(written).as("rewrite it with -Dgolden.update=true").isEqualTo(texts(GOLDEN));
    }

    @Test
    void noLineOfAQueryIsTooLong() {
        Stream.of(Layer.SILVER, Layer.GOLD)
                .flatMap(layer -> warehouse.layer(layer).stream())
                .forEach(table -> assertThat(table.sql().lines().filter(line -> line.length() > WIDTH))
                        .as(table.table().toString())
                        .isEmpty());
    }

    @Test
    void readingTheFolderGivesTheWarehouse() {
        WarehouseFolder.write(warehouse, Location.of(folder.resolve("shop")));
        assertThat(Definitions.warehouse(Location.of(folder.resolve("shop")))).isEqualTo(warehouse);
        assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void anEmptyFolderIsTakenAndAFullOneIsNot() throws IOException {
        Path place = Files.createDirectory(folder.resolve("shop"));
        Files.createDirectories(folder.resolve(".shop.draft/left/behind"));
        WarehouseFolder.write(warehouse, Location.of(place));
        assertThat(place.resolve("silver/lines.sql")).exists();
        Map<String, String> before = texts(place);
        assertThatThrownBy(() -> WarehouseFolder.write(warehouse, Location.of(place)))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot write definitions to ")
                .hasMessageContaining("something stands there already");
        assertThat(texts(place)).isEqualTo(before);
    }

    @Test
    void aTableThatCannotBeBuiltIsAskedFor() {
        Proposal proposal = ShopDraft.proposal();
        Built built = new RuleBuilder().attempt(proposal, ShopDraft.sources().subList(0, 4));
        assertThat(built.problems()).extracting(Problem::table).containsExactly("silver.lines", "gold.fact_sales");
        assertThat(built.problems().get(0).question())
                .isEqualTo(
                        "silver.lines is not built: no source contract defines its bronze table. What should stand there?");
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
