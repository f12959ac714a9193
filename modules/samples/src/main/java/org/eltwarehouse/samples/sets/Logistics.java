// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples.sets;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.samples.Draw;

/** A carrier: pipes, weights with three decimals, days as integers, two references to one table, no persons. */
final class Logistics {
    private static final int DEPOTS = 200;
    private static final int SHIPMENTS = 2_400;

    private Logistics() {}

    static List<Sheet> sheets(Draw draw) {
        return List.of(carriers(draw), depots(draw), shipments(draw));
    }

    private static Sheet sheet(String file, String... header) {
        return new Sheet(file, '|', StandardCharsets.UTF_8, header);
    }

    private static Sheet carriers(Draw draw) {
        Sheet sheet = sheet("tms/carriers.csv", "code", "name", "country");
        for (int i = 1; i <= 24; i++) {
            sheet.row(
                    Values.number("CR%02d", i), "Carrier " + i, draw.pick(List.of("DE", "de", "Germany", "FR", "PL")));
        }
        return sheet;
    }

    private static Sheet depots(Draw draw) {
        Sheet sheet = sheet("tms/depots.csv", "depot", "city", "docks");
        for (int i = 1; i <= DEPOTS; i++) {
            sheet.row(
                    String.valueOf(100 + i),
                    draw.pick(List.of("Lyon", "Łódź", "Kassel", "Metz", "Bremen")),
                    Values.mostly(draw, 0.05, draw.between(2, 60) + ".0"));
        }
        return sheet.repeated(draw, 70, 1).worn(draw);
    }

    private static Sheet shipments(Draw draw) {
        Sheet sheet = sheet(
                "tms/shipments.csv",
                "order",
                "carrier",
                "from",
                "to",
                "shipped",
                "delivered",
                "kg",
                "freight",
                "state");
        for (int i = 1; i <= SHIPMENTS; i++) {
            LocalDate day = draw.day(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 30));
            sheet.row(
                    Values.number("S-%06d", i),
                    Values.number(draw.chance(0.5) ? "cr%02d" : "CR%02d", draw.between(1, 25)),
                    String.valueOf(100 + draw.between(1, DEPOTS)),
                    (100 + draw.between(1, DEPOTS + 2)) + (draw.chance(0.1) ? ".0" : ""),
                    draw.chance(0.01) ? "0" : Values.day(day, "yyyyMMdd"),
                    Values.mostly(draw, 0.08, Values.day(day.plusDays(draw.between(1, 9)), "yyyyMMdd")),
                    String.format(Locale.ROOT, "%d.%03d", draw.between(1, 900), draw.below(1000)),
                    draw.chance(0.01) ? "tbd" : Values.money(draw.between(900, 480_000)),
                    draw.pick(List.of("open", "OPEN", "delivered", "Delivered", "lost")));
        }
        return sheet.repeated(draw, 160, 4).worn(draw);
    }
}
