// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A customer as both systems would know one if nobody ever made a mistake. */
record Customer(
        long id,
        String firstName,
        String lastName,
        String maritalStatus,
        Gender gender,
        LocalDate birthDate,
        Country country,
        LocalDate joined) {

    static final long FIRST_ID = 11_000;

    private static final LocalDate OLDEST_BORN = LocalDate.of(1940, 1, 1);
    private static final LocalDate YOUNGEST_BORN = LocalDate.of(2005, 12, 31);
    private static final long KEY_DIGITS = 100_000_000L;

    Customer {
        requireNonNull(firstName, "firstName is null");
        requireNonNull(lastName, "lastName is null");
        requireNonNull(maritalStatus, "maritalStatus is null");
        requireNonNull(gender, "gender is null");
        requireNonNull(birthDate, "birthDate is null");
        requireNonNull(country, "country is null");
        requireNonNull(joined, "joined is null");
        if (id < FIRST_ID || id >= KEY_DIGITS) {
            throw new IllegalArgumentException("id " + id + " does not fit a key");
        }
    }

    static Customer of(Seed seed, PersonNames names, long position) {
        Draw draw = seed.draw("customer", position);
        Gender gender = Gender.draw(draw);
        return new Customer(
                FIRST_ID + position,
                names.first(draw, gender),
                names.last(draw),
                draw.chance(0.55) ? "M" : "S",
                gender,
                draw.day(OLDEST_BORN, YOUNGEST_BORN),
                Country.draw(draw),
                Buyer.of(seed, position).joined());
    }

    /** Letters and eight digits, such as {@code AW00011000}. */
    String key() {
        return "AW" + digits();
    }

    /** The key as the address file of the ERP writes it. */
    String hyphenatedKey() {
        return "AW-" + digits();
    }

    private String digits() {
        return Long.toString(KEY_DIGITS + id).substring(1);
    }
}
