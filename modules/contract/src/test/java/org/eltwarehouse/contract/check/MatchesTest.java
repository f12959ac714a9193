// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.check.Reads.TextKind;
import org.eltwarehouse.contract.definition.Expectation;
import org.junit.jupiter.api.Test;

class MatchesTest {
    @Test
    void itTellsThePatternAndHowManyRowsBreakIt() {
        Matches check = new Matches("code", "[A-Z]+");

        assertThat(check.name()).isEqualTo("matches(code)");
        assertThat(check.judge(0)).isEqualTo(new CheckOutcome(true, "every value matches [A-Z]+", "0 rows break it"));
        assertThat(check.judge(2).passed()).isFalse();
    }

    @Test
    void thePatternIsJudgedByItselfAndAsAWhole() {
        assertThat(new Matches("code", "a|b").reads().texts(TextKind.PATTERN))
                .extracting(Reads.Text::text)
                .containsExactly("a|b", "^(?:a|b)\\z");
    }

    @Test
    void columnAndPatternAreNeeded() {
        assertRefused("{column: code}", "the pattern of matches on code is missing");
        assertRefused("{column: code, pattern: \"\"}", "the pattern of matches on code is missing");
        assertRefused("{pattern: a}", "the column of matches is missing");
    }

    private static void assertRefused(String check, String reason) {
        assertThatThrownBy(() -> Documents.fromYaml("{matches: " + check + "}", Expectation.class, "visits.yaml"))
                .hasMessageStartingWith("Cannot read visits.yaml: ")
                .hasMessageContaining(reason);
    }
}
