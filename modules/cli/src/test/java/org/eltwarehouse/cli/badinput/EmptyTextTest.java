// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.ShopFixture;
import org.eltwarehouse.contract.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty text is no value, wherever it is counted, checked or written. */
class EmptyTextTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void isCountedAsMissing(String format) throws IOException {
        ShopFixture shop = shop("");
        RunResult run = shop.run(
                RunResult.RUN,
                "--warehouse",
                shop.home().resolve("warehouse").toString(),
                "--business-date",
                "2026-03-31",
                "--to",
                "gold",
                "--format",
                format);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.table(Step.SILVER, "silver.customers")
                        .column("city")
                        .orElseThrow()
                        .nulls())
                .isEqualTo(2);
    }

    @Test
    void breaksTheExpectationOfAValue() throws IOException {
        ShopFixture shop = shop("  - {not_null: city}\n");
        RunResult run = shop.run(
                RunResult.RUN,
                "--warehouse",
                shop.home().resolve("warehouse").toString(),
                "--business-date",
                "2026-03-31",
                "--to",
                "silver");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("silver.customers not_null(city): 2 rows break it");
    }

    /** Two customers with a blank for a city, and a query that leaves an empty text of it. */
    private ShopFixture shop(String expectation) throws IOException {
        ShopFixture shop = ShopFixture.in(temporary);
        Path customers = shop.raw().resolve("shop/customers.csv");
        Files.writeString(customers, Files.readString(customers) + "2001,  ,yes\n2002,\" \",no\n");
        shop.copy(ShopFixture.FOLDER.resolve("warehouse"), shop.home().resolve("warehouse"));
        Path query = shop.home().resolve("warehouse/silver/customers.sql");
        Files.writeString(
                query, Files.readString(query).replace("nullif(btrim(city), '') as city", "btrim(city) as city"));
        Path contract = shop.home().resolve("warehouse/silver/customers.yaml");
        Files.writeString(contract, Files.readString(contract) + expectation);
        return shop;
    }
}
