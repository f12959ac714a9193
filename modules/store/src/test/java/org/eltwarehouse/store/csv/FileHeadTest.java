// SPDX-License-Identifier: MIT
package org.eltwarehouse.store.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileHeadTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a;b~1;2|a;b~1;2",
                "sep=;~a;b|a;b",
                "sep=;^~a;b|a;b",
                "sep=,^a,b|a,b",
                "#sep=;~a;b|a;b",
                "#a;b|a;b",
                "sep=;;~a|sep=;;~a",
                "sep=;|sep=;",
                "sep=|sep=",
                "se|se",
                "separator;b~1;2|separator;b~1;2"
            })
    void whatIsNoHeaderIsReadAway(String written, String rest) throws IOException {
        assertThat(rest(bytes(written))).isEqualTo(bytes(rest));
        assertThat(bytes(written).length - bytes(rest).length).isEqualTo(FileHead.length(bytes(written)));
    }

    @Test
    void anEmptyFileHasNone() throws IOException {
        assertThat(rest(new byte[0])).isEmpty();
    }

    @Test
    void utf16IsRefused() {
        assertThatThrownBy(() -> rest(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}))
                .hasMessage(
                        "Cannot read a.csv: it is encoded in UTF-16; export it as UTF-8, or declare its charset in the"
                                + " contract");
    }

    private static byte[] rest(byte[] file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new ByteArrayInputStream(file), FileHead.LENGTH);
        FileHead.skip(in, "a.csv");
        return in.readAllBytes();
    }

    /** With # for the mark before UTF-8, ~ and ^ for the ends of a line. */
    private static byte[] bytes(String text) {
        return text.replace('#', '\uFEFF').replace('~', '\n').replace('^', '\r').getBytes(StandardCharsets.UTF_8);
    }
}
