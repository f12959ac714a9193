// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples.sets;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.samples.Draw;

/** A school: grades with a decimal comma in a file of commas, a key of two columns, keys with and without dash. */
final class Education {
    private static final int STUDENTS = 450;
    private static final int COURSES = 210;
    private static final int ENROLMENTS = 2_300;

    private Education() {}

    static List<Sheet> sheets(Draw draw) {
        return List.of(students(draw), courses(draw), enrolments(draw));
    }

    private static Sheet students(Draw draw) {
        Sheet sheet =
                new Sheet("campus/students.csv", "student_no", "first_name", "last_name", "birth_date", "programme");
        for (int i = 1; i <= STUDENTS; i++) {
            LocalDate born = draw.day(LocalDate.of(1985, 1, 1), LocalDate.of(2006, 12, 31));
            sheet.row(
                    String.valueOf(20_000 + i),
                    Values.given(draw),
                    Values.family(draw),
                    Values.mostly(draw, 0.02, Values.day(born, "dd/MM/yyyy")),
                    draw.pick(List.of("BSc", "bsc", "MSc", "MSC", "PhD", "phd")));
        }
        return sheet.repeated(draw, 50, 2).worn(draw);
    }

    private static String course(int number, String between) {
        return List.of("CS", "MA", "PH").get(number % 3) + between + (100 + number);
    }

    private static Sheet courses(Draw draw) {
        Sheet sheet = new Sheet("campus/courses.csv", "course", "title", "credits", "fee");
        for (int i = 1; i <= COURSES; i++) {
            sheet.row(
                    course(i, "-"),
                    "Course " + i + ", part " + draw.between(1, 3),
                    String.valueOf(draw.between(2, 12)),
                    Values.money(draw.between(5_000, 90_000)));
        }
        return sheet.repeated(draw, 70, 1).worn(draw);
    }

    private static Sheet enrolments(Draw draw) {
        Sheet sheet = new Sheet("campus/enrolments.csv", "student", "course", "enrolled", "grade", "passed", "paid");
        for (int i = 0; i < ENROLMENTS; i++) {
            // Each student takes a run of courses, so no two enrolments have one key.
            int student = 20_001 + i % STUDENTS;
            int course = 1 + (i / STUDENTS * 41 + i % STUDENTS) % (COURSES + 2);
            LocalDate day = draw.day(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 10, 31));
            sheet.row(
                    draw.chance(0.01) ? "" : String.valueOf(student),
                    course(course, ""),
                    Values.day(day, "dd/MM/yyyy"),
                    Values.mostly(draw, 0.1, draw.between(1, 4) + "," + draw.pick(List.of("0", "3", "7"))),
                    draw.pick(List.of("yes", "no", "Yes", "NO", "y", "n")),
                    String.format(Locale.ROOT, "%s", Values.money(draw.between(1_000, 95_000))));
        }
        return sheet.repeated(draw, 150, 3).worn(draw);
    }
}
