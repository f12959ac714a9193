// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.engine.EngineSession;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineSession.class)
class CsvRowsTest {
    private static final String CONTENT = "a,b\n1,\"x, y\"\n2,\n3,z,more\n4,w\n";
    private static final List<Split> SPLITS = List.of(new Split(4, 12, 1), new Split(16, 13, 3));

    @TempDir
    private Path folder;

    @Test
    void aRecordIsARowWithItsPlaceInTheFile(SparkSession spark) throws IOException {
        assertThat(read(spark, List.of(0, 1), false))
                .containsExactly("[1,x, y,[1,4,8]]", "[2,null,[2,13,2]]", "[4,w,[4,25,3]]");
    }

    @Test
    void columnsAreFoundByTheirPlaceAndMissingOnesAreNull(SparkSession spark) throws IOException {
        assertThat(read(spark, List.of(1, -1), false))
                .containsExactly("[x, y,null,[1,4,8]]", "[null,null,[2,13,2]]", "[w,null,[4,25,3]]");
    }

    @Test
    void aDamagedRecordOfAnOwnTableIsAnError(SparkSession spark) {
        assertThatThrownBy(() -> read(spark, CsvRows.inOrder(2), true))
                .hasRootCauseMessage("record 3 of " + folder.resolve("rows.csv") + " is damaged");
    }

    @Test
    void aFileWithoutRecordsHasNoRows(SparkSession spark) throws IOException {
        CsvRows source = new CsvRows(file(), CsvDialect.OWN, 2, CsvRows.inOrder(2), true);

        assertThat(CsvRows.dataset(spark, source, List.of("a", "b"), List.of()).collectAsList())
                .isEmpty();
    }

    private List<String> read(SparkSession spark, List<Integer> fields, boolean strict) throws IOException {
        CsvRows source = new CsvRows(file(), CsvDialect.OWN, 2, fields, strict);
        return CsvRows.dataset(spark, source, List.of("first", "second"), SPLITS).collectAsList().stream()
                .map(Row::toString)
                .toList();
    }

    private Location file() throws IOException {
        return Location.of(Files.writeString(folder.resolve("rows.csv"), CONTENT));
    }
}
