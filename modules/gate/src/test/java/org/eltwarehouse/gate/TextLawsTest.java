// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.eltwarehouse.contract.verdict.Position;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a text may be before it is parsed: each bound with a text that meets it and one that does not. */
class TextLawsTest {
    @TestFactory
    Stream<DynamicTest> whatMeetsABoundPasses() {
        return Stream.of(
                        "",
                        " ".repeat(65_536),
                        "1 ".repeat(10_000),
                        "x".repeat(4_096),
                        "'" + "x".repeat(4_094) + "'",
                        "9".repeat(100),
                        "x9".repeat(100),
                        "(".repeat(50),
                        "[".repeat(50),
                        "case ".repeat(50),
                        "()".repeat(100),
                        "[]".repeat(100),
                        "case end ".repeat(100),
                        ")".repeat(100) + "(".repeat(50),
                        "not ".repeat(50),
                        "- ".repeat(50) + "1" + "- ".repeat(50),
                        "~ ".repeat(30) + "1" + " + ".repeat(30),
                        "select '\uD83D\uDE00 \u00e4'",
                        "a\tb\r\nc",
                        "-- " + "x".repeat(5_000) + "\n1")
                .map(text -> DynamicTest.dynamicTest(
                        shortened(text), () -> assertThat(TextLaws.judge(text)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> whatDoesNotIsRefusedWithItsReasonAndPlace() {
        return Stream.of(
                refused(" ".repeat(65_537), "GATE-SIZE null has 65537 characters"),
                refused("1 ".repeat(10_001), "GATE-SIZE 1:20001 has more than 10000 words and signs"),
                refused("select\n " + "x".repeat(4_097), "GATE-SIZE 2:2 has a word or literal of 4097 characters"),
                refused("select " + "9".repeat(101), "GATE-SIZE 1:8 has a number of 101 digits"),
                refused("(".repeat(51), "GATE-SIZE 1:51 is nested deeper than 50 levels"),
                refused("[".repeat(51), "GATE-SIZE 1:51 is nested deeper than 50 levels"),
                refused("case ".repeat(51), "GATE-SIZE 1:251 is nested deeper than 50 levels"),
                refused(")" + "(".repeat(51), "GATE-SIZE 1:52 is nested deeper than 50 levels"),
                refused("() " + "(".repeat(51), "GATE-SIZE 1:54 is nested deeper than 50 levels"),
                refused("not ".repeat(51), "GATE-SIZE 1:201 is nested deeper than 50 levels"),
                refused("! ".repeat(51), "GATE-SIZE 1:101 is nested deeper than 50 levels"),
                refused("- ".repeat(51), "GATE-SIZE 1:101 is nested deeper than 50 levels"),
                refused("+ ".repeat(51), "GATE-SIZE 1:101 is nested deeper than 50 levels"),
                refused("~ ".repeat(51), "GATE-SIZE 1:101 is nested deeper than 50 levels"),
                refused("a\n\u0007", "GATE-PARSE 2:1 holds the character U+0007"),
                refused("ab\u200B", "GATE-PARSE 1:3 holds the character U+200B"),
                refused("\uFFFD", "GATE-PARSE 1:1 holds the character U+FFFD"),
                refused("a\uD83D", "GATE-PARSE 1:2 holds the character U+D83D"),
                refused("\uD83Da", "GATE-PARSE 1:1 holds the character U+D83D"),
                refused("\uDE00", "GATE-PARSE 1:1 holds the character U+DE00"),
                refused("a\uDE00", "GATE-PARSE 1:2 holds the character U+DE00"));
    }

    @Test
    void aPlaceCountsLinesAndColumnsFromOne() {
        assertThat(Position.of("", 0)).hasToString("1:1");
        assertThat(Position.of("ab\ncd", 1)).hasToString("1:2");
        assertThat(Position.of("ab\ncd", 2)).hasToString("1:3");
        assertThat(Position.of("ab\ncd", 3)).hasToString("2:1");
        assertThat(Position.of("\n\nab", 3)).hasToString("3:2");
        assertThat(Position.of("ab", 9)).hasToString("1:3");
    }

    private static DynamicTest refused(String text, String expected) {
        return DynamicTest.dynamicTest(shortened(text), () -> {
            Refusal refusal = TextLaws.judge(text).orElseThrow();
            assertThat(refusal.code() + " " + refusal.at() + " " + refusal.reason())
                    .isEqualTo(expected);
        });
    }

    private static String shortened(String text) {
        return text.length() + " characters: "
                + text.strip().lines().findFirst().orElse("").replaceAll("(.{20}).*", "$1");
    }
}
