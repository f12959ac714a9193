// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFolderTest {

    private static final Path SHIPPED = Path.of("../../raw");

    @TempDir
    private Path folder;

    @Test
    void shipsWhatTheGeneratorWrites() throws IOException {
        assertThat(new WrittenSample(SHIPPED).bytes())
                .isEqualTo(WrittenSample.shipped(folder).bytes());
    }

    @Test
    void shipsNothingElse() throws IOException {
        List<String> expected = new SampleFolder(new Seed(1), Scale.ONE)
                .files().stream().map(SampleFile::path).sorted().toList();
        try (Stream<Path> paths = Files.walk(SHIPPED)) {
            assertThat(paths.filter(Files::isRegularFile)
                            .map(path -> SHIPPED.relativize(path).toString().replace('\\', '/'))
                            .sorted())
                    .isEqualTo(expected);
        }
    }

    @Test
    void writesTheSameBytesForTheSameSeedInAnyLocaleAndTimeZone() throws IOException {
        Map<String, String> first =
                WrittenSample.write(folder.resolve("a"), 7, Scale.ONE).bytes();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(WrittenSample.write(folder.resolve("b"), 7, Scale.ONE).bytes())
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void writesOtherBytesForAnotherSeed() throws IOException {
        Map<String, String> first =
                WrittenSample.write(folder.resolve("a"), 7, Scale.ONE).bytes();
        Map<String, String> second =
                WrittenSample.write(folder.resolve("b"), 8, Scale.ONE).bytes();
        for (String path : List.of(
                "source_crm/cst_info.csv",
                "source_crm/sales_details.csv",
                "source_crm/customer_info.csv",
                "source_erp/CST_AZ12.csv",
                "source_erp/LOC_A101.csv",
                "source_erp/sales_transactions.csv")) {
            assertThat(second.get(path)).as(path).isNotEqualTo(first.get(path));
        }
    }

    @Test
    void shipsThePromisedSizes() throws IOException {
        WrittenSample sample = WrittenSample.shipped(folder);
        assertThat(sample.crmCustomers().rows().size()).isBetween(1_000, 1_050);
        assertThat(sample.erpCustomers().rows()).hasSize(1_000);
        assertThat(sample.erpLocations().rows()).hasSize(1_000);
        assertThat(sample.crmProducts().column("prd_key").stream().distinct().count())
                .isBetween(45L, 55L);
        assertThat(sample.crmSales().rows().size()).isCloseTo(5_000, withinPercentage(6));
        assertThat(sample.shopCustomers().rows()).hasSize(200);
        assertThat(sample.shopProducts().rows()).hasSize(30);
        assertThat(sample.shopTransactions().rows()).hasSize(800);
    }

    @Test
    void triplesWithScaleThree() throws IOException {
        WrittenSample one = WrittenSample.shipped(folder.resolve("1"));
        WrittenSample three =
                WrittenSample.write(folder.resolve("3"), WrittenSample.SHIPPED_SEED, new Scale(BigDecimal.valueOf(3)));
        assertThat(three.erpCustomers().rows()).hasSize(3_000);
        assertThat(three.erpLocations().rows()).hasSize(3_000);
        assertThat(three.shopCustomers().rows()).hasSize(600);
        assertThat(three.shopTransactions().rows()).hasSize(2_400);
        assertThat(three.crmCustomers().rows().size())
                .isCloseTo(3 * one.crmCustomers().rows().size(), withinPercentage(1));
        assertThat(three.crmSales().rows().size())
                .isCloseTo(3 * one.crmSales().rows().size(), withinPercentage(6));
        assertThat(three.crmProducts().rows()).hasSameSizeAs(one.crmProducts().rows());
    }

    @Test
    void writesASingleCustomerAtTheSmallestScale() throws IOException {
        WrittenSample sample = WrittenSample.write(folder, 1, Scale.parse("0.001"));
        assertThat(sample.erpCustomers().rows()).hasSize(1);
        assertThat(sample.shopTransactions().rows()).hasSize(1);
    }
}
