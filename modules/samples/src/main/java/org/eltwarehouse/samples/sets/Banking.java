// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples.sets;

import java.time.LocalDate;
import java.util.List;
import org.eltwarehouse.samples.Draw;

/** A bank: numbers exported as floats, days as integers, two references to one table, signed amounts, free text. */
final class Banking {
    private static final int CLIENTS = 300;
    private static final int ACCOUNTS = 450;
    private static final int BOOKINGS = 2_600;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);

    private Banking() {}

    static List<Sheet> sheets(Draw draw) {
        return List.of(clients(draw), accounts(draw), bookings(draw));
    }

    private static Sheet clients(Draw draw) {
        Sheet sheet = new Sheet("core/clients.csv", "client_id", "full_name", "segment", "since", "email");
        for (int i = 1; i <= CLIENTS; i++) {
            String given = Values.given(draw);
            String family = Values.family(draw);
            sheet.row(
                    (1000 + i) + ".0",
                    given + " " + family,
                    draw.pick(List.of("retail", "Retail", "RETAIL", "private", "Private", "corporate", "CORPORATE")),
                    Values.day(draw.day(LocalDate.of(2001, 1, 1), FIRST), "yyyyMMdd"),
                    Values.mostly(draw, 0.1, "person" + i + "@example.org"));
        }
        return sheet.repeated(draw, 50, 2).worn(draw);
    }

    private static String account(int number) {
        return Values.number("AC-%05d", number);
    }

    private static Sheet accounts(Draw draw) {
        Sheet sheet = new Sheet("core/accounts.csv", "account", "client_id", "type", "opened", "currency");
        for (int i = 1; i <= ACCOUNTS; i++) {
            sheet.row(
                    account(i),
                    draw.chance(0.02) ? "" : String.valueOf(1000 + draw.between(1, CLIENTS + 4)),
                    draw.pick(List.of("giro", "Giro", "savings", "SAVINGS", "Sav.", "loan")),
                    Values.day(draw.day(LocalDate.of(2005, 1, 1), FIRST), "yyyyMMdd") + (draw.chance(0.1) ? ".0" : ""),
                    draw.pick(List.of("EUR", "EUR", "eur", "CHF", "USD")));
        }
        return sheet.repeated(draw, 45, 2).worn(draw);
    }

    private static Sheet bookings(Draw draw) {
        Sheet sheet =
                new Sheet("core/bookings.csv", "booking_id", "from_account", "to_account", "booked", "amount", "memo");
        for (int i = 1; i <= BOOKINGS; i++) {
            String day = Values.day(draw.day(FIRST, LAST), "yyyy-MM-dd");
            sheet.row(
                    String.valueOf(500_000 + i),
                    account(draw.between(1, ACCOUNTS)),
                    draw.chance(0.02)
                            ? "EXTERN"
                            : account(draw.between(1, ACCOUNTS)).toLowerCase(java.util.Locale.ROOT),
                    draw.chance(0.01) ? "soon" : day + " 0" + draw.between(8, 9) + ":15:00",
                    draw.chance(0.01) ? "" : Values.money(draw.between(-500_000, 900_000)),
                    Values.mostly(
                            draw,
                            0.3,
                            draw.pick(List.of("rent, March", "thanks \"again\"", "from " + Values.given(draw)))));
        }
        return sheet.repeated(draw, 200, 3).worn(draw);
    }
}
