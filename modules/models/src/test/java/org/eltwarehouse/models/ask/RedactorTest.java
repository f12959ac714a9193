// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the last look finds, and what it lets pass. */
class RedactorTest {
    private final Redactor redactor = Redactor.standard();

    private Redactor.Kind kind(String text) {
        return redactor.find(text).map(Redactor.Finding::kind).orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail to ada.lovelace@example.org please|EMAIL",
                "a+b@x-y.example.co.uk|EMAIL",
                "ada (at) example (dot) org|EMAIL",
                "jürgen@müller.example|EMAIL",
                "{\"min\":\"ada\\u0040example.org\"}|EMAIL",
                "ada＠example.org|EMAIL",
                "@all write to ada@example.org|EMAIL",
                "DE89370400440532013000|IBAN",
                "DE89 3704 0044 0532 0130 00|IBAN",
                "GB29 NWBK 6016 1331 9268 19 and more|IBAN",
                "fr14 2004 1010 0505 0001 3m02 606|IBAN",
                "NO93 8601 1117 947|IBAN",
                "born 1984-05-12 in|DATE",
                "12.05.1984|DATE",
                "5/12/1984|DATE",
                "12/05/84|DATE",
                "19840512|DATE",
                "12 May 1984|DATE",
                "May 12, 1984|DATE",
                "12. März 1984|DATE",
                "１９８４-０５-１２|DATE",
                "+49 170 1234567|NUMBER",
                "(030) 901820-17|NUMBER",
                "555-123-4567|NUMBER",
                "123-45-6789|NUMBER",
                "4111 1111 1111 1111|NUMBER",
                "4111111111111111|NUMBER",
                "1234\u200b5678|NUMBER",
                "٠١٢٣٤٥٦٧|NUMBER",
                "customer 73829104|NUMBER",
                "{\"place\": \"48.1372514\"}|NUMBER",
                "[48.1372514°]|NUMBER",
                "#48.1372514|NUMBER",
                "sk-abcdefghijklmnopqrstuvwx|SECRET",
                "Authorization: Bearer abcdefghijklmnop|SECRET"
            })
    void finds(String text, Redactor.Kind kind) {
        assertThat(kind(text)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"rows\": \"thousands\", \"coverage\": 0.998765432109, \"nulls\": 0.0123456789}",
                "[0.333333333333, 0.666666666667]",
                "0.998765432109",
                "{\"shapes\": {\"AA99999999\": 0.99, \"9999-99-99\": 1.0, \"99.99.9999\": 1.0, \"000000000\": 1.0}}",
                "{\"shapes\": {\"AA99 9999 9999 9999 9999 99\": 1.0}}",
                "yyyy-MM-dd dd.MM.yyyy yyyyMMdd",
                "{\"lengths\": [1, 2, 3, 10, 255], \"distinct\": 18484}",
                "decimal(18,2) and 1.234,56 and 11000.0",
                "version 4.98.0 of 2030",
                "prefix AW000 of 1234567",
                "a @ b",
                "in May we saw 12 of 2000"
            })
    void letsPass(String text) {
        assertThat(kind(text)).isNull();
    }

    @Test
    void findsTheKeyWhereverItStands() {
        Redactor withKey = redactor.withSecret("hush-hush");
        assertThat(withKey.find("so it is hush-hush").map(Redactor.Finding::kind))
                .contains(Redactor.Kind.SECRET);
        assertThat(withKey.find("hush\\u002dhush").map(Redactor.Finding::kind)).contains(Redactor.Kind.SECRET);
        assertThat(redactor.find("hush-hush")).isEmpty();
    }

    @Test
    void anAnswerThatQuotesTheKeyHoldsASecret() {
        Redactor withKey = redactor.withSecret("hush").withSecret("abc");
        assertThat(withKey.holdsSecret("so it is hush")).isTrue();
        assertThat(withKey.holdsSecret("write to ada@example.org")).isFalse();
        assertThat(withKey.holdsSecret("abc")).as("too short to be a secret").isFalse();
        assertThat(redactor.holdsSecret("so it is hush")).isFalse();
    }

    @Test
    void aFindingNamesThePlaceAndNotTheText() {
        Redactor.Finding finding = redactor.find("at ada@example.org").orElseThrow();
        assertThat(finding).isEqualTo(new Redactor.Finding(Redactor.Kind.EMAIL, 3));
        assertThat(finding.toString()).doesNotContain("ada");
    }

    @Test
    void aLongTextTakesNoLongTime() {
        long start = System.nanoTime();
        assertThat(kind("a.".repeat(200_000))).isNull();
        assertThat(kind("ab12".repeat(50_000))).isNull();
        assertThat(kind("9".repeat(200_000))).isNull();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
