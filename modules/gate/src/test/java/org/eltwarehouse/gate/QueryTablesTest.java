// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.WarehouseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class QueryTablesTest {
    @Test
    void tablesAreReadAsTheyAreWrittenDown(SparkSession spark) {
        Map<String, Input> tables = QueryTables.parse(
                spark,
                "T (id bigint, m map<string, int>, d decimal(18,2)) ;; silver.u(a int, b int, Primary Key (b, a));");

        assertThat(tables).containsOnlyKeys("t", "silver.u");
        Input bare = tables.get("t");
        assertThat(bare.table()).hasToString("query.t");
        assertThat(bare.rows().schema().toDDL()).isEqualTo("id BIGINT,m MAP<STRING, INT>,d DECIMAL(18,2)");
        assertThat(bare.key()).containsExactly("id");
        assertThat(bare.classes())
                .isEqualTo(Map.of("id", PrivacyClass.NONE, "m", PrivacyClass.NONE, "d", PrivacyClass.NONE));
        Input layered = tables.get("silver.u");
        assertThat(layered.table()).hasToString("silver.u");
        assertThat(layered.rows().columns()).containsExactly("a", "b");
        assertThat(layered.key()).containsExactly("b", "a");
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoTableIsAnError(SparkSession spark) {
        return Map.ofEntries(
                        Map.entry(" ; ", "' ; ': it names no table"),
                        Map.entry("t id int", "'t id int': it is not of the form name(column type, ...)"),
                        Map.entry("(id int)", "'(id int)': it is not of the form"),
                        Map.entry("t(id int) x", "'t(id int) x': it is not of the form"),
                        Map.entry("t(id int); T(id int)", "'T(id int)': it is there twice"),
                        Map.entry("t(id int, primary key (x))", "its primary key is not among its columns"),
                        Map.entry("a.b.c(id int)", "'a.b.c(id int)': "),
                        Map.entry("t(id nosuchtype)", "'t(id nosuchtype)': "))
                .entrySet()
                .stream()
                .map(wrong -> DynamicTest.dynamicTest(
                        wrong.getKey(),
                        () -> assertThatThrownBy(() -> QueryTables.parse(spark, wrong.getKey()))
                                .isInstanceOf(WarehouseException.class)
                                .hasMessageStartingWith("Cannot read the tables ")
                                .hasMessageContaining(wrong.getValue())
                                .hasMessageEndingWith(
                                        "; write for example t(id bigint, amount decimal(18,2)); u(id int)")));
    }
}
