// SPDX-License-Identifier: MIT
package org.eltwarehouse.testkit;

import static org.eltwarehouse.testkit.Exports.text;

import java.nio.charset.Charset;
import java.nio.file.Path;

/** Exports of businesses of different kinds. */
public final class Businesses {
    private Businesses() {}

    /** Ids from 1 up everywhere, order headers and lines. */
    public static Exports retail(Path folder) {
        Exports out = new Exports(folder);
        return out.file(
                        "shop/stores.csv",
                        "store_id,store_name,city,country",
                        12,
                        i -> text(
                                "%d,Store %s,%s,%s",
                                i, (char) ('A' + i), out.one("Berlin", "Bonn", "Kiel"), out.one("DE", "Germany", "AT")))
                .file(
                        "shop/products.csv",
                        "product_id,name,category,list_price,active",
                        80,
                        i -> text(
                                "%d,Article %d %s,%s,%s,%s",
                                i,
                                i,
                                out.one("red", "blue"),
                                out.one("Food", "Drinks", "Home"),
                                out.money(90),
                                out.one("true", "false")))
                .file(
                        "shop/customers.csv",
                        "customer_id,first_name,last_name,email,birth_date,gender,updated_at",
                        320,
                        i -> text(
                                "%d,%s,%s,user%d@example.com,%s,%s,%s",
                                i > 300 ? i - 300 : i,
                                out.given(),
                                out.family(),
                                i,
                                out.date(1945, 2004),
                                out.one("m", "f", "male"),
                                out.date(2023, 2024)))
                .file(
                        "shop/orders.csv",
                        "order_id,customer_id,store_id,order_date,status",
                        600,
                        i -> text(
                                "%d,%d,%d,%s,%s",
                                i,
                                out.number(1, 300),
                                out.number(1, 12),
                                out.date(2022, 2024),
                                out.one("open", "paid", "sent")))
                .file("shop/order_items.csv", "order_id,line_no,product_id,quantity,unit_price,line_total", 1200, i -> {
                    int quantity = out.number(1, 6);
                    int cents = out.number(100, 9000);
                    return text(
                            "%d,%d,%d,%d,%.2f,%.2f",
                            (i + 1) / 2,
                            2 - i % 2,
                            out.number(1, 80),
                            quantity,
                            cents / 100.0,
                            quantity * cents / 100.0);
                });
    }

    /** Time stamps, signed amounts, IBANs. */
    public static Exports bank(Path folder) {
        Exports out = new Exports(folder);
        return out.file(
                        "core/clients.csv",
                        "client_no,full_name,date_of_birth,country,phone",
                        200,
                        i -> text(
                                "C%05d,%s %s,%s,%s,+49 30 %d",
                                i,
                                out.given(),
                                out.family(),
                                out.date(1940, 2003),
                                out.one("DE", "FR", "Germany", "France"),
                                out.number(1000000, 9999999)))
                .file(
                        "core/accounts.csv",
                        "account_id;client_no;iban;opened;balance;currency",
                        260,
                        i -> text(
                                "%d;C%05d;DE%020d;%s;%s;%s",
                                700000 + i,
                                out.number(1, 200),
                                44L * i + 370400440532013L,
                                out.date(2010, 2022),
                                out.money(9000),
                                out.one("EUR", "USD")))
                .file(
                        "core/transactions.csv",
                        "txn_id,account_id,booked_at,amount,type,purpose",
                        1500,
                        i -> text(
                                "T%07d,%d,%s %02d:%02d:00,%s%s,%s,%s",
                                i,
                                700000 + out.number(1, 260),
                                out.date(2023, 2024),
                                out.number(0, 23),
                                out.number(0, 59),
                                out.one("-", ""),
                                out.money(500),
                                out.one("CARD", "SEPA", "CASH"),
                                "Rent for flat " + i + " in " + out.family() + " street as agreed"));
    }

    /** German, semicolons, windows-1252, decimal commas. */
    public static Exports clinic(Path folder) {
        Exports out = new Exports(folder);
        Charset german = Charset.forName("windows-1252");
        return out.file(
                        "kis/patienten.csv",
                        german,
                        "PatientenNr;Vorname;Nachname;Geburtsdatum;Geschlecht;PLZ;Ort",
                        150,
                        i -> text(
                                "P-%04d;%s;%s;%s;%s;%05d;%s",
                                i,
                                out.given(),
                                out.family(),
                                out.germanDate(1935, 2015),
                                out.one("m", "w", "weiblich"),
                                out.number(1000, 9999),
                                out.one("Köln", "Mainz")))
                .file(
                        "kis/aerzte.csv",
                        german,
                        "ArztNr;Name;Abteilung",
                        15,
                        i -> text(
                                "%d;Dr. %s %s;%s",
                                900 + i, out.given(), out.family(), out.one("Chirurgie", "Innere", "Kinder")))
                .file(
                        "kis/behandlungen.csv",
                        german,
                        "BehandlungsNr;PatientenNr;ArztNr;Behandlungsdatum;Diagnose;Betrag;Bemerkung",
                        700,
                        i -> text(
                                "%d;P%04d;%d;%s;%s;%s;%s",
                                50000 + i,
                                out.number(1, 150),
                                900 + out.number(1, 15),
                                out.germanDate(2022, 2024),
                                out.one("J06.9", "I10", "M54.5"),
                                out.germanMoney(4000),
                                i % 3 == 0 ? "Patient kommt in zwei Wochen zur Kontrolle wieder" : ""));
    }

    /** Pipes, codes, US dates, dates in order. */
    public static Exports logistics(Path folder) {
        Exports out = new Exports(folder);
        return out.file(
                        "tms/warehouses.csv",
                        "warehouse_code|warehouse_name|country",
                        12,
                        i -> text("WH-%02d|Depot %s|%s", i, (char) ('A' + i), out.one("Poland", "PL", "Czechia")))
                .file(
                        "tms/carriers.csv",
                        "carrier_id|carrier_name|active",
                        6,
                        i -> text("%d|Carrier %d|%s", i, i, out.one("Y", "N")))
                .file(
                        "tms/shipments.csv",
                        "shipment_no|warehouse_code|carrier_id|ship_date|delivery_date|weight_kg|freight_cost",
                        900,
                        i -> {
                            int day = out.number(1, 25);
                            int month = out.number(1, 12);
                            return text(
                                    "S%06d|wh-%02d|%d|%02d/%02d/2024|%02d/%02d/2024|%d.%03d|%s",
                                    i,
                                    out.number(1, 12),
                                    out.number(1, 6),
                                    month,
                                    day,
                                    month,
                                    day + out.number(0, 3),
                                    out.number(1, 900),
                                    out.number(0, 999),
                                    out.money(300));
                        });
    }

    /** No single key among enrolments, scores, floats for integers. */
    public static Exports school(Path folder) {
        Exports out = new Exports(folder);
        return out.file(
                        "campus/students.csv",
                        "student_id\tname\tdob\tprogram\tenrolled_since",
                        180,
                        i -> text(
                                "%d\t%s %s\t%s\t%s\t%s",
                                2000 + i,
                                out.given(),
                                out.family(),
                                out.date(1994, 2006),
                                out.one("Physics", "Law", "Art"),
                                out.date(2019, 2023)))
                .file(
                        "campus/courses.csv",
                        "course_code\ttitle\tcredits",
                        24,
                        i -> text("CS-%d\tCourse about topic %d\t%d", 100 + i, i, out.number(2, 6)))
                .file(
                        "campus/enrolments.csv",
                        "student_id\tcourse_code\tsemester\tgrade",
                        960,
                        i -> text(
                                "%d.0\tCS%d\t%s\t%s",
                                2001 + (i - 1) % 160,
                                101 + (i - 1) / 40,
                                out.one("2023W", "2024S"),
                                i % 9 == 0 ? "n/a" : out.one("1.0", "1.3", "2.7", "3.3")));
    }
}
