// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.eltwarehouse.contract.verdict.GateCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RegexShapeTest {
    @TestFactory
    Stream<DynamicTest> acceptsWhatEndsInTime() {
        return Stream.of(
                        "",
                        "^NAS",
                        "[.]0+$",
                        "^([0-9]+)[.]0+$",
                        "[\\s\u00a0]+",
                        "^\\p{L}{1,3}$",
                        "^(199[0-9]|20[0-9]{2}|2100)[0-9]{4}$",
                        "^\\s*(.*?)\\s*$",
                        "^[\\w.-]+@([\\w-]+\\.)+[\\w-]{2,}$",
                        "(foo|bar)+",
                        "^(\\d{3}-)?\\d{4}$",
                        "^(\\d{1,3}\\.){3}\\d{1,3}$",
                        "(?i)^mc[a-z]+$",
                        "(?:a|b)*c",
                        "^([^,]*,)*[^,]*$",
                        "\\u00e4\\x41\\t\\.\\\\",
                        "[^0-9A-Za-z]",
                        "a{1000}",
                        "a{1,1000}",
                        "a{000005}",
                        "a{3,}b",
                        "a++b",
                        "a*?b",
                        ".*.*x",
                        "(.*.*x)",
                        "a?a?a?a?a?a?a",
                        "(?:a{3})*",
                        "(?:a{0,10}b)*",
                        "([0-9]{2,4}[ -]?){2,4}",
                        "\\d{1,3}([ .-]?\\d{2,4}){2,4}",
                        "\\pL+",
                        "\\P{Lu}x",
                        "\\x41\\u0042",
                        "(\u8a9e|\u8a9f)*",
                        "(?:\u8a9e+b)*",
                        "(".repeat(20) + "a" + ")".repeat(20))
                .map(pattern -> DynamicTest.dynamicTest(
                        "accepts " + pattern,
                        () -> assertThat(RegexShape.judge(pattern)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatMayNot() {
        return Stream.of(
                        "(a+)+$",
                        "(a*)*",
                        "(a|a)*b",
                        "(a|aa)+$",
                        "(a|ab)+$",
                        "([a-zA-Z]+)*$",
                        "(.*,)*x",
                        "(x+x+)+y",
                        "(a?){30}a{30}",
                        "((a+)b?)*c",
                        "(\\w+\\s?)*$",
                        "(?:(?:a+)+)+",
                        "(?i)(a|A)+$",
                        ".*.*.*.*.*.*x",
                        "(.*)(.*)(.*)(.*)(.*)x",
                        "a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaa",
                        "(a)\\1",
                        "(?=a)b",
                        "(?<!a)b",
                        "(?<name>a)",
                        "[a-z&&[^b]]",
                        "\\Qa\\E",
                        "\\X+",
                        "a{1001}",
                        "a{1,5000}",
                        "(unclosed",
                        "a{1001,}",
                        "a{1,1001}",
                        "a{9999999}",
                        "^*a",
                        "(.*.*.*x)",
                        "(.*.*.*x|b)",
                        "a?".repeat(12) + "a",
                        "(?:a{1,2})*",
                        "([0-9]{2,4}[ -]?){2,9}",
                        "([0-9]{1,4}[0-9]?){2,5}",
                        "(a?b?){9}",
                        "(?:a?)*",
                        "(?:a{0,11}b?)*",
                        "(?:ab|a)*",
                        "(?:|a)*",
                        "(?:a*b?)*",
                        "(?:(?:a|b+)c?)*",
                        "\\x{41}",
                        "[]a]",
                        "[a[b]]",
                        "(?i:a)",
                        "x(\u8a9e|\u8a9e)*",
                        "x(?:\u8a9e+\u8a9e+)*",
                        "(".repeat(21) + "a" + ")".repeat(21),
                        "a".repeat(513))
                .map(pattern -> DynamicTest.dynamicTest(
                        "refuses " + pattern.substring(0, Math.min(40, pattern.length())),
                        () -> assertThat(RegexShape.judge(pattern))
                                .hasValueSatisfying(
                                        refusal -> assertThat(refusal.code()).isEqualTo(GateCode.REGEX))));
    }

    @Test
    void theLongestPatternMayBeOf512Characters() {
        assertThat(RegexShape.judge("a".repeat(512))).isEmpty();
    }

    @Test
    void aRefusalNamesTheRepetition() {
        assertThat(RegexShape.judge("a{5,100000}").orElseThrow().reason())
                .isEqualTo("has a pattern that repeats something 100000 times");
        assertThat(RegexShape.judge("a{2000,}").orElseThrow().reason()).contains("repeats something");
    }

    @Test
    void bracketsInsideOneAnotherHaveAnEnd() {
        assertThat(RegexShape.judge("(".repeat(30) + "a" + ")".repeat(30))).isPresent();
    }
}
