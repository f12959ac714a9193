// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

/** A gender as both systems know it: the CRM as a letter, the ERP as a word. */
enum Gender {
    FEMALE("F", "Female"),
    MALE("M", "Male");

    private final String letter;
    private final String word;

    Gender(String letter, String word) {
        this.letter = letter;
        this.word = word;
    }

    static Gender draw(Draw draw) {
        return draw.chance(0.5) ? FEMALE : MALE;
    }

    String letter() {
        return letter;
    }

    String word() {
        return word;
    }

    Gender other() {
        return this == FEMALE ? MALE : FEMALE;
    }
}
