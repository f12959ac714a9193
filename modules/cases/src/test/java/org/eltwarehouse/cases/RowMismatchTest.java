// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowMismatchTest {
    private static final List<String> COLUMNS = List.of("id", "city");

    @Test
    void theSameRowsInAnyOrderDoNotDiffer() {
        List<List<String>> rows = List.of(row("1", "Graz"), row("2", null), row("2", null));
        List<List<String>> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        assertThat(RowMismatch.between(COLUMNS, rows, turned, false)).isEmpty();
        assertThat(RowMismatch.between(COLUMNS, rows, rows, true)).isEmpty();
        assertThat(RowMismatch.between(COLUMNS, rows, turned, true)).hasValue("""
                the rows stand in another order:
                expected      | actual
                id  city      | id  city
                1   Graz      | 2   null
                2   null      | 1   Graz
                """);
    }

    @Test
    void aRowTooFewOrTooManyIsShownEvenIfItRepeatsAnother() {
        assertThat(RowMismatch.between(
                        COLUMNS, List.of(row("1", "Graz")), List.of(row("1", "Graz"), row("1", "Graz")), false))
                .hasValue("""
                        expected 1 row, but there are 2:
                        expected      | actual
                        id  city      | id  city
                        (no such row) | 1   Graz
                        """);
    }

    @Test
    void aRowStandsBesideTheOneThatIsMostLikeIt() {
        assertThat(RowMismatch.between(
                        COLUMNS,
                        List.of(row("1", "Graz"), row("2", "null")),
                        List.of(row("2", null), row("1", "Linz")),
                        false))
                .hasValue("""
                        the rows differ:
                        expected      | actual
                        id  city      | id  city
                        1   Graz      | 1   Linz
                        2   'null'    | 2   null
                        """);
    }

    @Test
    void whatIsShownHasBounds() {
        List<List<String>> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            many.add(row(String.valueOf(i), "x".repeat(500) + "\n\u001b"));
        }
        String text = RowMismatch.between(COLUMNS, many, List.of(), false).orElseThrow();
        assertThat(text.lines()).hasSize(1 + 2 + 10 + 1).allMatch(line -> line.length() < 120);
        assertThat(text).endsWith("and 15 more\n").doesNotContain("\u001b").contains("x".repeat(57) + "...");
    }

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }
}
