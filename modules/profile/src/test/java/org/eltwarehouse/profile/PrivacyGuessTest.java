// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.profile.statistics.ColumnProfile;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.testkit.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A personal column is never taken for an open one, whatever language its name is in. */
class PrivacyGuessTest {
    private static final List<String> PERSONAL = List.of(
            "FirstName",
            "last_name",
            "Vorname",
            "Nachname",
            "kd_name",
            "customer_name",
            "Familienname",
            "full_name",
            "Geburtsdatum",
            "date_of_birth",
            "dob",
            "birthdate",
            "E-Mail",
            "email_address",
            "Telefon",
            "mobile_phone",
            "Strasse",
            "Straße",
            "address_line",
            "Hausnummer",
            "IBAN",
            "Kontonummer",
            "passport_no",
            "driver_name",
            "steuernummer",
            "ip_address");
    private static final List<String> AT_LEAST_QUASI =
            List.of("gender", "Geschlecht", "plz", "Ort", "country", "Familienstand", "age");
    private static final List<String> AT_LEAST_IDENTIFIER =
            List.of("Kundennummer", "customer_id", "kd_nr", "patient_no", "order_no", "Rechnungsnr");
    private static final List<String> FREE_TEXT = List.of("comment", "Bemerkung", "notes", "diagnosis_text");

    @TempDir
    Path folder;

    @Test
    void knowsNamesOfPersonalColumns() {
        Map<String, PrivacyClass> classes = classes("orders", PERSONAL, i -> "Some" + (char) ('a' + i % 26) + "thing");
        assertThat(classes.values()).hasSize(PERSONAL.size()).allMatch(c -> c.compareTo(PrivacyClass.PERSONAL) >= 0);
    }

    @Test
    void knowsNamesOfColumnsThatNarrowDown() {
        assertThat(classes("kunden", AT_LEAST_QUASI, i -> "v" + i % 4).values())
                .allMatch(c -> c.compareTo(PrivacyClass.QUASI) >= 0);
        assertThat(classes("bestellungen", AT_LEAST_IDENTIFIER, i -> "" + (100 + i))
                        .values())
                .allMatch(c -> c.compareTo(PrivacyClass.IDENTIFIER) >= 0);
        assertThat(classes("bestellungen", FREE_TEXT, i -> "word number " + i).values())
                .allMatch(c -> c == PrivacyClass.FREE_TEXT);
    }

    @Test
    void knowsPersonalValuesUnderAnyName() {
        Exports out = new Exports(folder);
        out.file(
                "s/x.csv",
                "c1,c2,c3,c4,c5,c6",
                200,
                i -> String.join(
                        ",",
                        "u" + i + "@example.org",
                        "+49 221 77" + (1000 + i),
                        "DE02120300000000" + (200000 + i),
                        out.given() + "a" + (char) ('a' + i % 26) + " " + out.family(),
                        out.date(1940, 2005),
                        "They said on day " + i + " that it would never work"));
        Profile profile = Profiler.profile(Places.of(out.files()));

        assertThat(profile.tables().get(0).columns())
                .extracting(ColumnProfile::privacy)
                .containsExactly(
                        PrivacyClass.PERSONAL,
                        PrivacyClass.PERSONAL,
                        PrivacyClass.PERSONAL,
                        PrivacyClass.PERSONAL,
                        PrivacyClass.PERSONAL,
                        PrivacyClass.FREE_TEXT);
    }

    @Test
    void shortTextsThatNameSomebodyAreNotOpen() {
        List<String> said =
                List.of("late", "ask Mrs Oberdieck", "cold", "ask Herrn Vogelpohl", "k.lange@x.example asks", "ok");
        assertThat(classes("parts", List.of("c1"), i -> i % 10 == 0 ? said.get(i / 10 % 6) : "ok")
                        .values())
                .containsExactly(PrivacyClass.FREE_TEXT);
    }

    @Test
    void namesMayStandInReverse() {
        Exports out = new Exports(folder);
        assertThat(classes(
                                "members",
                                List.of("c1"),
                                i -> "\"" + out.family() + (char) ('a' + i % 26) + ", " + out.given() + "\"")
                        .values())
                .containsExactly(PrivacyClass.PERSONAL);
    }

    @Test
    void aDayOfAPersonThatNothingExplainsNarrowsDown() {
        List<String> headers = List.of("vorname", "gdatum", "datum", "d1", "registered_at", "gebucht", "orderdate");
        Exports out = new Exports(folder);
        out.file(
                "s/studenten.csv",
                String.join(",", headers),
                60,
                i -> out.given() + ("," + out.date(1998, 2008)).repeat(6));
        out.file(
                "s/orders.csv",
                "order_no,customer_name,date",
                60,
                i -> i + "," + out.given() + "," + out.date(2020, 2024));
        Profile profile = Profiler.profile(Places.of(out.files()));
        assertThat(profile.table("studenten").orElseThrow().columns())
                .extracting(ColumnProfile::privacy)
                .containsExactly(
                        PrivacyClass.PERSONAL,
                        PrivacyClass.QUASI,
                        PrivacyClass.QUASI,
                        PrivacyClass.QUASI,
                        PrivacyClass.NONE,
                        PrivacyClass.NONE,
                        PrivacyClass.NONE);
        assertThat(profile.table("orders")
                        .orElseThrow()
                        .column("date")
                        .orElseThrow()
                        .privacy())
                .isEqualTo(PrivacyClass.NONE);
    }

    @Test
    void yearsInTwoDigitsMayBeLongAgo() {
        Exports out = new Exports(folder);
        out.file(
                "s/x.csv",
                "c1,c2",
                300,
                i -> i + "," + out.germanDate(1940, 2005).replaceAll("[0-9]{2}([0-9]{2})$", "$1"));
        ColumnProfile day = Profiler.profile(Places.of(out.files()))
                .tables()
                .get(0)
                .column("c2")
                .orElseThrow();
        assertThat(day.privacy()).isEqualTo(PrivacyClass.PERSONAL);
        assertThat(day.years().low()).isBetween(1940, 1946);
        assertThat(day.years().high()).isBetween(1999, 2005);
    }

    @Test
    void leavesThingsOpen() {
        assertThat(classes(
                                "products",
                                List.of("product_name", "category", "artikelnummer", "preis", "lager"),
                                i -> "Red" + i)
                        .values())
                .allMatch(c -> c == PrivacyClass.NONE);
    }

    private Map<String, PrivacyClass> classes(String table, List<String> headers, IntFunction<String> value) {
        Exports out = new Exports(folder)
                .file(
                        "s/" + table + ".csv",
                        String.join(",", headers),
                        60,
                        i -> String.join(
                                ",",
                                headers.stream().map(header -> value.apply(i)).toList()));
        return Profiler.profile(Places.of(out.files())).table(table).orElseThrow().columns().stream()
                .collect(Collectors.toMap(ColumnProfile::name, ColumnProfile::privacy));
    }
}
