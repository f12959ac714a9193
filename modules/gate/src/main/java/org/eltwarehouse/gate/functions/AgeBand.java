// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate.functions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.api.java.UDF2;

/** Generalises a birth date to a decade of age at a date, so that it names no person; null without a birth date. */
public final class AgeBand implements UDF2<LocalDate, LocalDate, String> {
    private static final long serialVersionUID = 1;

    @Override
    public String call(LocalDate birthDate, LocalDate asOf) {
        if (birthDate == null || asOf == null) {
            return null;
        }
        long age = ChronoUnit.YEARS.between(birthDate, asOf);
        if (age < 30) {
            return "under 30";
        }
        long decade = age / 10 * 10;
        return decade >= 70 ? "70 and over" : decade + "-" + (decade + 9);
    }
}
