// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class ColumnOriginsTest {
    private static final String QUERY = SmallWarehouse.SILVER_SQL.replace("    city\n", "    city as town\n");
    private static final String CONTRACT = SmallWarehouse.SILVER
            .replace("name: city,", "name: town, source: city,")
            .replace(
                    "{rule: city_cleared, when: city is null and raw.city is not null}", "{rule: gone, cleared: town}");

    @Test
    void aColumnIsCalledAsTheBusinessDoesAndRulesFindItsText(SparkSession spark) {
        assertThat(verdict(spark, CONTRACT).accepted()).isTrue();
        assertThat(SmallWarehouse.table(CONTRACT, QUERY).repairs())
                .singleElement()
                .satisfies(
                        rule -> assertThat(SmallWarehouse.table(CONTRACT, QUERY).condition(rule))
                                .contains("`town` is null and raw.`city`"));
    }

    @Test
    void aSourceColumnThatIsNotThereIsToldWithTheNearestOne(SparkSession spark) {
        Verdict typo = verdict(spark, CONTRACT.replace("source: city", "source: ciyt"));
        assertThat(typo.column()).isEqualTo("town");
        assertThat(said(typo))
                .contains("GATE-COLUMNS has town with the source ciyt, but no column of bronze.people is called so;"
                        + " did you mean city?");
        assertThat(said(verdict(spark, CONTRACT.replace("source: city", "source: street_and_number"))))
                .endsWith("its columns are id, name, born, city");
    }

    @Test
    void aRuleAboutATextThatTheSourceHasByAnotherNameIsToldWhereToSayIt(SparkSession spark) {
        Verdict nameless = verdict(spark, CONTRACT.replace(" source: city,", ""));
        assertThat(nameless.column()).isEqualTo("town");
        assertThat(said(nameless))
                .contains(
                        "GATE-COLUMNS has the rule gone about the text of town in the source, but bronze.people has no"
                                + " such column; say at town what it is called there, as in source: id");
    }

    private static String said(Verdict verdict) {
        return verdict.code() + " " + verdict.reason() + "; " + verdict.wayOut();
    }

    private static Verdict verdict(SparkSession spark, String contract) {
        TableDefinition table = SmallWarehouse.table(contract, QUERY);
        return new Gate(spark, LocalDate.of(2025, 12, 31))
                .verdict(table, new EmptyInputs(spark, SmallWarehouse.sound()).of(table));
    }
}
