// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in the data can neither break a table nor become markup, HTML, a link or an image. */
class HostileNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "a`b` | `c",
                "``x``",
                "<script>alert(1)</script>",
                "</title></style><img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "![x](http://evil.example/p.png)",
                "<http://evil.example>",
                "http://evil.example www.evil.example",
                "a\n\n# Heading\n\n| x | y |\n|---|---|",
                "a\r\n<b>bold</b>",
                "**bold** _it_ ~~gone~~ &lt;b&gt; &#60;",
                "ends with \\",
                "\\| x",
                "# heading",
                "1. item",
                "- item",
                "\u202Egpj.exe\u0000\u2028next",
                "&copy; $x$",
                "[ref]: http://evil.example"
            })
    void staysText(String hostile) {
        StepRecord record = Samples.step(
                Step.BRONZE,
                List.of(
                        Samples.source(hostile, null, List.of(hostile, "plain"), 2),
                        Samples.source("second.csv", null, List.of("x"), 0)),
                List.of(),
                List.of(hostile));
        String html = BronzeReport.of(record).html();
        String outsideCode = BronzeReport.of(record).markdown().replaceAll("(?<!\\\\)`[^`|]*`", "");
        assertThat(outsideCode).doesNotContainPattern("(?<!\\\\)[<\\[`]|(?<!\\\\)://");
        String tame = BronzeReport.of(tame(record)).html();
        assertThat(tags(html)).isEqualTo(tags(tame));
        assertThat(html).doesNotContain("href=", "<img", "<script", "\u202E", "\u0000");
    }

    private static StepRecord tame(StepRecord record) {
        return Samples.step(
                Step.BRONZE,
                List.of(
                        Samples.source("harmless name", null, List.of("harmless name", "plain"), 2),
                        record.sources().get(1)),
                List.of(),
                List.of("harmless name"));
    }

    /** The skeleton of a page: its tags without text; a name may stand in a code span or not. */
    private static List<String> tags(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html.replaceAll("</?code>", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
