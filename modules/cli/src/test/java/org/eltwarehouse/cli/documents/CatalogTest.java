// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eltwarehouse.cli.WarehouseTool;
import org.eltwarehouse.cli.authoring.Catalog;
import org.eltwarehouse.run.start.ShippedWarehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/catalog.md} is made from the contracts: a contract edited without it fails here. */
class CatalogTest {
    private static final Path CATALOG = Path.of("../../docs/catalog.md");

    @TempDir
    private Path temporary;

    @Test
    void theCatalogIsTheContracts() throws IOException {
        String generated = Catalog.of(ShippedWarehouse.read());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(CATALOG, generated);
        }
        assertThat(Files.readString(CATALOG))
                .as("write it anew with scripts/warehouse.sh catalog")
                .isEqualTo(generated);
    }

    @Test
    void theCommandWritesThatVeryPage() throws IOException {
        Path page = temporary.resolve("catalog.md");
        StringWriter out = new StringWriter();
        int exitCode = WarehouseTool.execute(
                new PrintWriter(out),
                new PrintWriter(out),
                Map.of(),
                "catalog",
                "--warehouse",
                "../warehouse",
                "--file",
                page.toString());
        assertThat(out.toString()).isEqualTo("Wrote " + page + "\n");
        assertThat(exitCode).isZero();
        assertThat(page).hasSameTextualContentAs(CATALOG);
    }
}
