// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd|2024-01-31",
                "yyyyMMdd|20240131.0",
                "yyyy-MM-dd HH:mm:ss.SSS|2024-01-31 00:00:00.000",
                "yyyy-MM-dd HH:mm:ss.SSSSSSS|2024-01-31 00:00:00.0000000",
                "yyyy-MM-dd HH:mm:ss.SSSSSSSSS|2024-01-31 23:59:59.123456789",
                "yyyy-MM-dd'T'HH:mm:ss.S'Z'|2024-01-31T00:00:00.0Z",
                "dd.MM.yy|31.01.24",
                "d.M.yy H:mm|31.1.24 7:30",
                "yyMMdd|240131",
                "dd MMM yyyy|31 Jan 2024"
            })
    void readsADayInEveryForm(String format, String text) throws IOException {
        assertThat(found(format, null, text + ",")).isEqualTo("2024-01-31");
    }

    @Test
    void takesNoFractionForNone() throws IOException {
        assertThat(found("yyyy-MM-dd HH:mm:ss.SSS", null, "2024-01-31 00:00:00,", "2024-01-30 00:00:00.000,"))
                .isEqualTo("2024-01-30");
    }

    @Test
    void trimsAsSilverDoes() throws IOException {
        assertThat(found("yyyy-MM-dd", null, "\u00a02024-01-31 ,")).isEqualTo("2024-01-31");
    }

    @Test
    void yearsInTwoDigitsAreOfTheCenturyThatHoldsThemTogether() throws IOException {
        assertThat(found("dd.MM.yy", null, "01.05.98,", "17.09.24,", "30.12.99,", "02.02.07,"))
                .isEqualTo("2024-09-17");
        assertThat(found("dd.MM.yy", null, "01.05.96,", "30.12.97,")).isEqualTo("1997-12-30");
    }

    @Test
    void aSlipInOneRowDoesNotMoveTheRun() throws IOException {
        assertThat(found("dd.MM.yy", "b", "01.05.98,03.05.98", "17.09.24,20.09.24", "17.09.34,20.09.24"))
                .isEqualTo("2024-09-17");
        assertThat(found("dd.MM.yy", "b", "30.12.99,02.01.00", "30.12.99,01.12.99"))
                .isEqualTo("1999-12-30");
        assertThat(found("yyyy-MM-dd", "b", "2024-05-01,2024-05-02", "2034-05-01,2024-05-02"))
                .isEqualTo("2024-05-01");
    }

    @Test
    void findsNothingWhereNothingIsPlausible() throws IOException {
        assertThat(found("dd.MM.yyyy", null, "31.01.0001,", "01.01.1989,", "31.12.9999,", "30.02.2024,"))
                .isEqualTo("null");
    }

    private static String found(String format, String notAfter, String... rows) throws IOException {
        SourceContract contract = new SourceContract(
                new TableName("bronze", "t"),
                "s/t.csv",
                "One record.",
                null,
                null,
                null,
                new SourceContract.BusinessDate("a", format, notAfter),
                null,
                null,
                List.of(
                        new Column("a", "string", PrivacyClass.NONE, "A"),
                        new Column("b", "string", PrivacyClass.NONE, "B")));
        LatestDate latest = LatestDate.of(contract, List.of("a", "b"));
        byte[] bytes = String.join("\n", rows).concat("\n").getBytes(StandardCharsets.UTF_8);
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), CsvDialect.of(",", "UTF-8"), 0)) {
            while (reader.next()) {
                latest.see(reader);
            }
        }
        LocalDate found = latest.found();
        return String.valueOf(found);
    }
}
