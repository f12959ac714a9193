// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoDigitYearsTest {
    @ParameterizedTest
    @CsvSource({"2098,2044,1998", "2044,2044,2044", "2045,2044,1945", "1998,2024,1998", "24,2024,2024", "2035,2005,1935"
    })
    void takesTheLatestYearThatIsNotAfterTheLast(int year, int last, int read) {
        assertThat(TwoDigitYears.of(year, last)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"1998,2024", "1935,2008", "2015,2035", "1960,1969", "2024,2024", "1950,2049"})
    void aColumnEndsBeforeItsLongestGap(int first, int last) {
        TwoDigitYears years = new TwoDigitYears();
        IntStream.rangeClosed(first, last).forEach(year -> years.see(year % 100));
        assertThat(years.last()).isEqualTo(last);
    }

    @Test
    void aColumnWithoutYearsEndsSomewhere() {
        assertThat(new TwoDigitYears().last()).isEqualTo(2049);
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yy,true",
        "uu/MM/dd,true",
        "dd.MM.yyyy,false",
        "yyyyMMdd,false",
        "yyMMdd,true",
        "dd.MM.yyyy 'yy',false"
    })
    void tellsPatternsApart(String pattern, boolean twoDigits) {
        assertThat(TwoDigitYears.in(pattern)).isEqualTo(twoDigits);
    }
}
