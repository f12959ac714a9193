// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryLinesTest {
    @Test
    void everyLineComesWithoutItsEnd() throws IOException {
        assertThat(lines("a\nb\r\n\n\rc\r\r\nd")).containsExactly("a", "b", "", "\rc\r", "d");
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("\n\n")).containsExactly("", "");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void theByteOrderMarkIsNoCharacterOfTheFirstLine() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb")).containsExactly("a", "\uFEFFb");
        assertThat(lines("a\uFEFF")).containsExactly("a\uFEFF");
    }

    @Test
    void whatIsNoUtf8IsReplaced() throws IOException {
        QueryLines lines = new QueryLines(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff, '\n', 'b'}));
        assertThat(lines.next()).contains("a\uFFFD");
        assertThat(lines.next()).contains("b");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void ofALineThatIsTooLongOnlyTheStartIsKept() throws IOException {
        int most = 4 * 64 * 1024 + 16;
        List<String> lines = lines("a".repeat(most) + "\n" + "b".repeat(most + 1) + "\nc");
        assertThat(lines).extracting(String::length).containsExactly(most, most, 1);
    }

    private static List<String> lines(String text) throws IOException {
        QueryLines in = new QueryLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> lines = new ArrayList<>();
        for (Optional<String> line = in.next(); line.isPresent(); line = in.next()) {
            lines.add(line.get());
        }
        return lines;
    }
}
