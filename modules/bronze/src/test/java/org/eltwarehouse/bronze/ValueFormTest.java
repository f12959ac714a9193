// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "string|anything|",
                "bigint|0 -0 +7 007 7.0 20250131.0 9223372036854775807 -9223372036854775808 0009223372036854775807.00"
                        + "|7. .0 7.5 1e3 - + --7 0x1F 9223372036854775808 -9223372036854775809 99999999999999999999 7.0.0",
                "int|2147483647 -2147483648 +2147483647.0|2147483648 -2147483649 1,000",
                "double|7 .5 5. -1e-3 NaN -Infinity inf|. e5 1e 1e+ 1_0 +NaN one",
                "boolean|true F yes NO 1 0 y|on 2 wahr",
                "date|2025-01-31 2024-02-29 2000-02-29 2025-01-31T10:11 0001-01-01"
                        + "|2025-02-29 1900-02-29 2025-1-31 2025-13-01 2025-00-10 2025-01-32 2025-01-00 20250131 2025-01"
                        + " 2025-01-311 2025-01-31Z 31.01.2025 12025-01-01 2025/01/31",
                "decimal(4,2)|0 99 -99.99 .5 5. 99.994 1e1 0.000001 9.9e1 007|99.995 100 1e2 1.2.3 - 1e1000 NaN 1,5",
                "decimal(3,3)|0.999 .5 0|0.9995 1"
            })
    void aValueFitsOrDoesNot(String type, String fitting, String other) {
        Predicate<String> form = ValueForm.of(type);

        assertThat(fitting.split(" ")).allMatch(form);
        if (other != null) {
            assertThat(other.split(" ")).noneMatch(form);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-01-31 10:11:12, true", "2025-01-31 x, true", "2025-01-31x, false"})
    void aDayMayHaveATimeBehindIt(String text, boolean fits) {
        assertThat(ValueForm.of("date").test(text)).isEqualTo(fits);
    }
}
