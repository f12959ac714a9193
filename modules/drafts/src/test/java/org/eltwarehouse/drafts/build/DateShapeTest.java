// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spark makes of the days of a shape. */
@ExtendWith(SparkExtension.class)
class DateShapeTest {
    private static final String TODAY = "date '2024-06-30'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd|2024-01-31|2024-01-31",
                "yyyyMMdd|20240131|2024-01-31",
                "yyyy-MM-dd HH:mm:ss.SSS|2024-01-31 00:00:00.000|2024-01-31",
                "yyyy-MM-dd HH:mm:ss.SSSSSSS|2024-01-31 00:00:00.0000000|2024-01-31",
                "yyyy-MM-dd HH:mm:ss.SSSSSSSSS|2024-01-31 23:59:59.999999999|2024-01-31",
                "yyyy-MM-dd'T'HH:mm:ss.S'Z'|2024-01-31T00:00:00.0Z|2024-01-31",
                "d.M.yy H:mm|31.1.24 7:30|2024-01-31",
                "yyyy-MM-dd'T'HH:mm:ssXXX|2024-01-31T00:30:00+01:00|2024-01-31",
                "yyyy-MM-dd'T'HH:mm:ssXXX|2024-01-31T23:30:00-0500|2024-01-31",
                "yyyy-MM-dd'T'HH:mm:ssXXX|2024-01-31T00:30:00|null",
                "yyMMdd|240131|2024-01-31",
                "dd MMM yyyy|31 Jan 2024|2024-01-31",
                "dd.MM.yy|30.06.24|2024-06-30",
                "dd.MM.yy|01.07.24|1924-07-01",
                "dd.MM.yy|29.02.96|1996-02-29",
                "dd.MM.yyyy|31.12.9999|9999-12-31",
                "dd.MM.yy|30.02.24|null",
                "yyyy-MM-dd HH:mm:ss.SSS|2024-01-31 00:00:00|null"
            })
    void readsADay(String format, String text, String day, SparkSession spark) {
        assertThat(day(spark, format, text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM-dd HH:mm:ss.SSSSSSSSSS", "yyyy-MM-dd hh:mm a", "MM-dd"})
    void doesNotTakeWhatSparkCannotRead(String format) {
        assertThat(DateShape.of(format)).isEmpty();
    }

    private static String day(SparkSession spark, String format, String text) {
        String day = DateShape.of(format).orElseThrow().day(Sql.of("t"), TODAY).line();
        List<String> read = spark
                .sql("select cast(" + day + " as string) from values ('" + text + "') as given(t)")
                .collectAsList()
                .stream()
                .map(row -> String.valueOf(row.getString(0)))
                .toList();
        return read.get(0);
    }
}
