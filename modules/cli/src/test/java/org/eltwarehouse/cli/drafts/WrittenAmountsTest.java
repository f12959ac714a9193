// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.cli.fixture.RunResult;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.draft.SourceContracts;
import org.eltwarehouse.profile.statistics.Profile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However amounts are written, silver has their sum to the cent. */
class WrittenAmountsTest {
    private static final int ROWS = 120;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"€ 1.234,50", "-1.234,50 EUR", "1.234,50-", "1,234.50", "1'234.50 CHF", "1234.50-", "$-1,234.50"
            })
    void silverHasTheSum(String form) throws IOException {
        SetRun place = new SetRun(
                RawFixture.empty(folder).write("shop/orders.csv", orders(form)).folder(), folder);
        Profile profile = place.profile();

        RunResult run = place.run(
                new RuleDrafter().draft(profile),
                SourceContracts.of(profile),
                "--to",
                "silver",
                "--business-date",
                "2024-12-31");

        BigDecimal sum = CsvTable.of(run.text("silver/data/orders.csv")).stream()
                .map(row -> new BigDecimal(row.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo(IntStream.range(0, ROWS)
                        .mapToObj(WrittenAmountsTest::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String orders(String form) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> "A-" + (500 + row) + ";" + text(amount(row), form) + ";" + row % 7)
                .collect(Collectors.joining("\n", "order_no;amount;pieces\n", "\n"));
    }

    /** Every tenth is negative. */
    private static BigDecimal amount(int row) {
        return new BigDecimal((row % 10 == 0 ? "-" : "") + row * 137 + "." + (10 + row % 90));
    }

    /** An amount in place of the one in a form. */
    private static String text(BigDecimal amount, String form) {
        String digits = String.format(Locale.ROOT, form.contains("1234") ? "%.2f" : "%,.2f", amount.abs());
        boolean comma = form.contains(",50");
        String grouped = comma
                ? digits.replace(',', '_').replace('.', ',').replace('_', '.')
                : form.contains("'") ? digits.replace(',', '\'') : digits;
        String bare = form.replace("-", "").replaceAll("[0-9][0-9.,']*[0-9]", "#");
        if (amount.signum() >= 0) {
            return bare.replace("#", grouped);
        }
        return form.endsWith("-") ? bare.replace("#", grouped + "-") : bare.replace("#", "-" + grouped);
    }
}
