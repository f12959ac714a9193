// SPDX-License-Identifier: MIT
package org.eltwarehouse.bronze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.junit.jupiter.api.Test;

class ColumnWatchTest {
    private static final Column COLUMN = new Column("a", "int", PrivacyClass.NONE, "A");

    @Test
    void halfOfAnotherTypeIsDirtAndMoreIsDrift() throws IOException {
        ColumnWatch half = seen(ColumnWatch.type(COLUMN, 0), "1\nx\n2\ny\n\" \"\n".repeat(5));
        ColumnWatch more = seen(ColumnWatch.type(COLUMN, 0), "1\nx\n2\ny\n\u00a0\n?\n".repeat(2));
        ColumnWatch few = seen(ColumnWatch.type(COLUMN, 0), "x\n".repeat(9));

        assertThat(half.drifted()).isFalse();
        assertThat(more.drifted()).isTrue();
        assertThat(more.filled()).isEqualTo(10);
        assertThat(more.unfit()).isEqualTo(6);
        assertThat(few.drifted()).as("nine values say nothing about a type").isFalse();
    }

    @Test
    void aColumnWithoutValuesHasNoType() throws IOException {
        assertThat(seen(ColumnWatch.type(COLUMN, 0), "\" \"\n\u00a0\n").drifted())
                .isFalse();
    }

    @Test
    void codesAreComparedWithoutCaseAndBlanks() throws IOException {
        ColumnWatch watch = seen(ColumnWatch.codes(COLUMN, 0, List.of(" Yes", "ä")), "yes \n\u00a0YES\nÄ\n\" \"\n");

        assertThat(watch.filled()).isEqualTo(3);
        assertThat(watch.drifted()).isFalse();
    }

    @Test
    void oneNewCodeIsDrift() throws IOException {
        ColumnWatch watch = seen(ColumnWatch.codes(COLUMN, 0, List.of("yes")), "yes\nyes\nye s\n");

        assertThat(watch.drifted()).isTrue();
        assertThat(watch.unfit()).isEqualTo(1);
    }

    private static ColumnWatch seen(ColumnWatch watch, String rows) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
        try (CsvReader reader = new CsvReader(in, CsvDialect.of(",", "UTF-8"), 0)) {
            while (reader.next()) {
                watch.see(reader);
            }
        }
        return watch;
    }
}
