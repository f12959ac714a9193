// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlQuotesTest {
    private static final List<String> LOOK_LIKE_SOMETHING_ELSE = List.of(
            "123",
            "12e34",
            "4E6381234567",
            "1e-5",
            "0x1f",
            "0o17",
            "1_000",
            ".5",
            "5.",
            "+7",
            "1:30",
            "190:20:30.15",
            ".inf",
            "-.INF",
            ".nan",
            "true",
            "no",
            "null",
            "~");
    private static final List<String> PLAIN =
            List.of("a1", "12ab", "e12", "12e34f", "1-2-3", "2025-01", "v1.2", "1.2.3", "x:1");

    @Test
    void whatSomeReaderTakesForSomethingElseStandsInQuotes() {
        for (String text : LOOK_LIKE_SOMETHING_ELSE) {
            String yaml = Documents.yaml(Map.of("value", text));
            assertThat(yaml).isEqualTo("value: \"" + text + "\"\n");
            assertThat((Object) Documents.fromYaml(yaml, Map.class, "a test")).hasToString("{value=" + text + "}");
        }
    }

    @Test
    void otherTextsDoNot() {
        for (String text : PLAIN) {
            assertThat(Documents.yaml(Map.of("value", text))).isEqualTo("value: " + text + "\n");
        }
    }
}
