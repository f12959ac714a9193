// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples.sets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.eltwarehouse.samples.Draw;

/** A German shop: semicolons, decimal commas, umlauts in headers; keys with and without prefix and dash. */
final class Retail {
    private static final int CUSTOMERS = 400;
    private static final int ARTICLES = 220;
    private static final int ORDERS = 1_100;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 30);
    private static final List<String> GROUPS = List.of("Möbel", "Lampen", "Küche", "Garten");
    private static final List<String> CITIES = List.of("Köln", "Berlin", "Wien", "Zürich", "Graz", "München");

    private Retail() {}

    static List<Sheet> sheets(Draw draw) {
        return List.of(customers(draw), articles(draw), orders(draw));
    }

    private static Sheet customers(Draw draw) {
        Sheet sheet = new Sheet(
                "laden/kunden.csv",
                ';',
                StandardCharsets.UTF_8,
                "Kundennummer",
                "Vorname",
                "Nachname",
                "Straße",
                "Ort",
                "Geschlecht",
                "Geburtsdatum",
                "Kundenkarte");
        for (int i = 1; i <= CUSTOMERS; i++) {
            LocalDate born = draw.day(LocalDate.of(1940, 1, 1), LocalDate.of(2005, 12, 31));
            sheet.row(
                    Values.number("K%06d", i),
                    Values.given(draw),
                    Values.family(draw),
                    Values.mostly(draw, 0.05, "Hauptstraße " + draw.between(1, 99)),
                    draw.pick(CITIES),
                    draw.pick(List.of("m", "w", "M", "W", "männlich", "weiblich", "w", "m", "w", "?")),
                    Values.mostly(draw, 0.03, Values.day(born, draw.chance(0.1) ? "yyyy-MM-dd" : "dd.MM.yyyy")),
                    draw.pick(List.of("ja", "nein", "Ja", "NEIN")));
        }
        return sheet.repeated(draw, 40, 3).worn(draw);
    }

    private static Sheet articles(Draw draw) {
        Sheet sheet = new Sheet(
                "laden/artikel.csv",
                ';',
                Charset.forName("windows-1252"),
                "Artikelnummer",
                "Bezeichnung",
                "Warengruppe",
                "Einkaufspreis");
        for (int i = 1; i <= ARTICLES; i++) {
            sheet.row(
                    Values.number("A-%04d", 1000 + i),
                    "Artikel " + draw.pick(GROUPS) + " " + i,
                    Values.mostly(draw, 0.04, draw.pick(GROUPS)),
                    draw.chance(0.02) ? "k.A." : Values.comma(draw.between(99, 250_000)));
        }
        return sheet.repeated(draw, 60, 2).worn(draw);
    }

    private static Sheet orders(Draw draw) {
        Sheet sheet = new Sheet(
                "laden/bestellungen.csv",
                ';',
                StandardCharsets.UTF_8,
                "Bestellnummer",
                "Kunde",
                "Artikel",
                "Bestelldatum",
                "Menge",
                "Einzelpreis",
                "Betrag");
        for (int i = 1; i <= ORDERS; i++) {
            // One in thirty orders is of a customer that nobody knows.
            String customer = Values.number("%06d", draw.between(1, CUSTOMERS + CUSTOMERS / 30));
            String day = Values.day(draw.day(FIRST, LAST), draw.chance(0.05) ? "yyyy-MM-dd" : "dd.MM.yyyy");
            for (int line = draw.between(1, 4); line > 0; line--) {
                int quantity = draw.between(1, 9);
                long price = draw.between(199, 390_000);
                sheet.row(
                        Values.number("B%07d", i),
                        customer,
                        Values.number("A%04d", 1000 + draw.between(1, ARTICLES + 3)),
                        draw.chance(0.01) ? "30.02.2024" : day,
                        Values.mostly(draw, 0.01, String.valueOf(quantity)),
                        Values.comma(price),
                        Values.mostly(draw, 0.02, Values.comma(price * quantity)));
            }
        }
        return sheet.worn(draw);
    }
}
