// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.cli.fixture.SharedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No value that says who somebody is leaves the protected zones. */
class PrivacyScanTest {
    private static final PersonalTokens TOKENS = PersonalTokens.of(RawFixture.SHIPPED);

    @TempDir
    private Path temporary;

    @Test
    void theScanKnowsEveryKindOfValue() {
        assertThat(TOKENS.counts())
                .hasEntrySatisfying("customer id", count -> assertThat(count).isGreaterThanOrEqualTo(1_000))
                .hasEntrySatisfying("customer key", count -> assertThat(count).isGreaterThanOrEqualTo(3_000))
                .hasEntrySatisfying("first name", count -> assertThat(count).isGreaterThan(100))
                .hasEntrySatisfying("last name", count -> assertThat(count).isGreaterThan(100))
                .hasEntrySatisfying("birth date", count -> assertThat(count).isGreaterThan(1_000))
                .hasEntrySatisfying(
                        "shop customer id", count -> assertThat(count).isEqualTo(200))
                .hasEntrySatisfying("order number", count -> assertThat(count).isGreaterThan(2_000));
    }

    @ParameterizedTest
    @MethodSource("org.eltwarehouse.cli.privacy.PersonalTokens#openFolders")
    void noPersonalValueIsFoundIn(String folder) {
        Path scanned = SharedRun.result().folder().resolve(folder);

        assertThat(scanned).isNotEmptyDirectory();
        assertThat(TOKENS.foundBelow(scanned)).isEmpty();
    }

    @Test
    void theProtectedZonesShowThatTheScanFindsWhatIsThere() {
        assertThat(TOKENS.foundBelow(SharedRun.result().folder().resolve("silver/data")))
                .contains(
                        "birth date in cst_az12.csv",
                        "customer id in cst_info.csv",
                        "customer key in loc_a101.csv",
                        "first name in cst_info.csv",
                        "last name in customer_info.csv",
                        "order number in sales_details.csv",
                        "shop customer id in sales_transactions.csv");
    }

    @Test
    void aPlantedCanaryIsFoundInEverySpelling() throws IOException {
        CSVRecord customer =
                CsvTable.of(RawFixture.SHIPPED.resolve(RawFixture.CUSTOMERS)).get(0);
        String id = customer.get("cst_id");
        String key = customer.get("cst_key");
        String name = customer.get("cst_firstname").strip();
        String birth = CsvTable.of(RawFixture.SHIPPED.resolve(RawFixture.BIRTHS))
                .get(0)
                .get("BDATE");
        Map<String, String> planted = Map.of(
                "id.json", "{\"customer\" : " + id + "}",
                "key.md", "The best customer is `" + key + "`.",
                "nas.html", "<td>NAS" + key + "</td>",
                "dash.yaml", "cid: AW-" + key.substring(2),
                "name.csv", "x," + name + ",y\n",
                "birth.jsonl", "{\"message\":\"born " + birth + "\"}",
                "apostrophe.html", "<p>O&#39;Sullivan</p>",
                "harmless.txt", "bytes: " + id + " and " + id + ".50 and " + id + "0 and X" + id + " in " + id + " ms");
        for (Map.Entry<String, String> file : planted.entrySet()) {
            Files.writeString(temporary.resolve(file.getKey()), file.getValue());
        }

        assertThat(TOKENS.foundBelow(temporary))
                .containsExactlyInAnyOrder(
                        "customer id in id.json",
                        "customer key in key.md",
                        "customer key in nas.html",
                        "customer key in dash.yaml",
                        "first name in name.csv",
                        "birth date in birth.jsonl",
                        "last name in apostrophe.html");
    }

    @Test
    void theSaltIsInNoFile() {
        List<String> holders = holdersOf(RunResult.SALT);

        assertThat(holders).isEmpty();
        assertThat(holdersOf("cst_key")).as("the search can find something").isNotEmpty();
    }

    private static List<String> holdersOf(String text) {
        return SharedRun.result().files("").entrySet().stream()
                .filter(file -> new String(file.getValue(), StandardCharsets.ISO_8859_1).contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }
}
