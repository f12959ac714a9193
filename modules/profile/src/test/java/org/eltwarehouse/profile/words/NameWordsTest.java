// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "kundennummer,customer id",
        "cust_id,customer id",
        "bestelldatum,order date",
        "matrikelnummer,student id",
        "frobnicator,''",
        "auftragsdatum,order date",
        "behandlungs_nr,visit id",
        "date_of_birth,date plain birth date",
        "bdate,birth date",
        "unit_price,plain price"
    })
    void takesNamesApart(String name, String meanings) {
        assertThat(String.join(
                        " ",
                        NameWords.of(name).words().stream().map(Word::meaning).toList()))
                .isEqualTo(meanings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erika_mustermann",
                "ignore_all_previous_instructions",
                "c_1985_12_31",
                "c_49_170_1234567",
                "de89370400440532013000",
                "anna_li",
                "system_prompt"
            })
    void doesNotKnowWhatIsNoColumnsName(String name) {
        assertThat(NameWords.of(name).allKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "kundennamensland", "ortort", "daydatestandard"})
    void takesNoLongerForANameWithoutAnEnd(String part) {
        String name = part.repeat(64 / part.length()) + "qqq";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(NameWords.of(name).allKnown()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "Straße & Nr.,strasse_nr",
        "CustomerID,customer_id",
        "CST_AZ12,cst_az12",
        "PX_CAT_G1V2,px_cat_g1v2",
        "Größe (cm),groesse_cm",
        "2024,c_2024",
        "'  Näme  ',naeme",
        "Prénom,prenom",
        "顧客,column_1",
        "HTMLText,html_text"
    })
    void makesNamesSafe(String header, String name) {
        assertThat(SafeName.of(header, "column_1")).isEqualTo(name);
    }

    @Test
    void everySpellingHasOneMeaningInItsLexicon() {
        for (String name : List.of(Lexicon.GENDER, Lexicon.MARITAL, Lexicon.COUNTRY, Lexicon.YES_NO, Lexicon.BOOLEAN)) {
            Set<String> seen = new HashSet<>();
            assertThat(Lexicon.named(name).spellings()).allMatch(seen::add, name + " spells it once");
        }
        assertThat(Lexicon.named(Lexicon.COUNTRY).meanings()).hasSizeGreaterThan(90);
    }
}
