// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|INTEGER|12",
                "-7|INTEGER|-7",
                "0012|INTEGER|12",
                "11000.0|FLOAT_INTEGER|11000",
                "12.50|POINT|12.5",
                ".5|POINT|0.5",
                "12,50|COMMA|12.5",
                "1.234,56|COMMA_GROUPED|1234.56",
                "1,234,567.8|POINT_GROUPED|1234567.8",
                "1'234.50|POINT_GROUPED|1234.5"
            })
    void tellsHowANumberIsWritten(String text, NumberForm form, double value) {
        assertThat(NumberForm.of(text)).isEqualTo(form);
        assertThat(NumberForm.value(text, form == NumberForm.COMMA)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "€ 1.234,50|1.234,50|€",
                "-€ 5|-5|€",
                "12,5 %|12,5|%",
                "19%|19|%",
                "(100,50)|-100,50|''",
                "(1.234,50 €)|-1.234,50|€",
                "(-5)|(-5)|''",
                "(K 5)|(K 5)|''",
                "12.0 oz|12.0|oz",
                "5kg|5|kg",
                "1.234,50 EUR|1.234,50|EUR",
                "12,00-|-12,00|''",
                "K 10|K 10|''",
                "€ 5 %|€ 5 %|''",
                "--5 €|--5 €|''",
                "2024-01-31|2024-01-31|''"
            })
    void tellsANumberFromWhatStandsAroundIt(String text, String bare, String unit) {
        assertThat(NumberMarks.of(text))
                .isEqualTo(new NumberMarks(bare, unit, text.endsWith("-"), text.startsWith("(") && !bare.equals(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1e5", "12a", "1.2.3", "NaN", "--1", "1,23,4", "١٢"})
    void takesNothingElseForANumber(String text) {
        assertThat(NumberForm.of(text)).isEqualTo(NumberForm.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-29|yyyy-MM-dd",
                "20240229|yyyyMMdd",
                "20240229.0|yyyyMMdd",
                "29.02.2024|dd.MM.yyyy",
                "29.2.2024|dd.M.yyyy",
                "29/02/2024|dd/MM/yyyy",
                "02/29/2024|MM/dd/yyyy",
                "2024/02/29|yyyy/MM/dd",
                "29-02-2024|dd-MM-yyyy",
                "29.02.24|dd.MM.yy",
                "2024-02-29 07:30|yyyy-MM-dd HH:mm",
                "2024-02-29 7:30:01|yyyy-MM-dd H:mm:ss",
                "29.02.2024 07:30|dd.MM.yyyy HH:mm"
            })
    void tellsHowADayIsWritten(String text, String pattern) {
        assertThat(DateForm.of(text)).containsExactly(new DateForm(pattern, LocalDate.of(2024, 2, 29)));
    }

    @Test
    void readsADayBothWaysWhereBothArePossible() {
        assertThat(DateForm.of("03/04/2024")).extracting(DateForm::pattern).containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
        assertThat(DateForm.of("2024-02-29T07:30:00.123Z"))
                .extracting(DateForm::pattern)
                .containsExactly("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240230", "31.04.2024", "2024-13-01", "12345678", "1.2.3", "00000000", "99/99/9999", "0"})
    void takesNothingElseForADay(String text) {
        assertThat(DateForm.of(text)).isEmpty();
    }

    @Test
    void decidesForTheColumnWhatComesFirst() {
        DateCounts counts = new DateCounts();
        List.of("03/04/2024", "05/06/2024", "25/06/2024").forEach(counts::see);
        assertThat(counts.shares(3)).containsOnlyKeys("dd/MM/yyyy").containsEntry("dd/MM/yyyy", 1.0);
        DateCounts unsure = new DateCounts();
        List.of("03/04/2024", "05/06/2024").forEach(unsure::see);
        assertThat(unsure.shares(2)).containsOnlyKeys("dd/MM/yyyy", "MM/dd/yyyy");
    }

    @Test
    void tellsCharsetsApart() {
        assertThat(Utf8.charset("Müller;Straße".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("UTF-8");
        assertThat(Utf8.charset("Müller;Straße".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("windows-1252");
        assertThat(Utf8.charset("plain".getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
    }
}
