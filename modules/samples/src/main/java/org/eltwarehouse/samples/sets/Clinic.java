// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples.sets;

import java.time.LocalDate;
import java.util.List;
import org.eltwarehouse.samples.Draw;

/** A clinic: four files, keys with a prefix, American days, words for "unknown". */
final class Clinic {
    private static final int PATIENTS = 500;
    private static final int DOCTORS = 200;
    private static final int VISITS = 2_200;

    private Clinic() {}

    static List<Sheet> sheets(Draw draw) {
        return List.of(patients(draw), doctors(draw), wards(draw), visits(draw));
    }

    private static Sheet patients(Draw draw) {
        Sheet sheet = new Sheet("his/patients.csv", "mrn", "given_name", "family_name", "sex", "dob", "insurance");
        for (int i = 1; i <= PATIENTS; i++) {
            LocalDate born = draw.day(LocalDate.of(1930, 1, 1), LocalDate.of(2020, 12, 31));
            sheet.row(
                    Values.number("MRN-%06d", i),
                    Values.given(draw),
                    Values.family(draw),
                    draw.pick(List.of("F", "M", "f", "female", "male", "Male", "X")),
                    draw.chance(0.01) ? "13/45/1980" : Values.day(born, "MM/dd/yyyy"),
                    draw.pick(List.of("public", "Public", "private", "none", "N/A")));
        }
        return sheet.repeated(draw, 50, 3).worn(draw);
    }

    private static Sheet doctors(Draw draw) {
        Sheet sheet = new Sheet("his/doctors.csv", "doctor_id", "doctor_name", "specialty", "ward");
        for (int i = 1; i <= DOCTORS; i++) {
            sheet.row(
                    Values.number("D%03d", i),
                    "Dr " + Values.family(draw),
                    Values.mostly(draw, 0.05, draw.pick(List.of("Surgery", "Cardiology", "Paediatrics"))),
                    "W" + draw.between(1, 12));
        }
        return sheet.repeated(draw, 60, 2).worn(draw);
    }

    private static Sheet wards(Draw draw) {
        Sheet sheet = new Sheet("his/wards.csv", "ward", "ward_name", "beds");
        for (int i = 1; i <= 12; i++) {
            sheet.row("W" + i, "Ward " + i, String.valueOf(draw.between(8, 40)));
        }
        return sheet;
    }

    private static Sheet visits(Draw draw) {
        Sheet sheet = new Sheet("his/visits.csv", "visit", "patient", "doctor", "date", "status", "cost", "note");
        for (int i = 1; i <= VISITS; i++) {
            LocalDate day = draw.day(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 11, 30));
            sheet.row(
                    Values.number("V%06d", i),
                    Values.number("%06d", draw.between(1, PATIENTS + 10)),
                    Values.mostly(draw, 0.01, Values.number("D%03d", draw.between(1, DOCTORS))),
                    Values.day(day, "MM/dd/yyyy"),
                    draw.pick(List.of("done", "DONE", "cancelled", "Canceled", "no show", "no-show")),
                    draw.chance(0.02) ? "N/A" : Values.money(draw.between(2_000, 250_000)),
                    Values.mostly(draw, 0.6, draw.pick(List.of("see letter", "mother called, comes again", "ok"))));
        }
        return sheet.repeated(draw, 150, 4).worn(draw);
    }
}
