// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.eltwarehouse.engine.EngineSession;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineSession.class)
class TablePassTest {
    private static final int CHECKS = 2;

    @TempDir
    private Path folder;

    @Test
    void writtenRowsStandInTheFileAndAreMeasured(SparkSession spark) throws IOException {
        Measures measures = pass(
                true,
                Visits.frame(
                        spark,
                        Visits.mended(1, 1L, "A, B", "a", "1.50", "2025-03-01"),
                        Visits.row(2, 2L, null, "2.25", "2025-03-04"),
                        Visits.row(3, 3L, "C", null, null)));

        assertThat(contentOf(TablePass.rows(file(), 0)))
                .isEqualTo("1,\"A, B\",1.50,2025-03-01\n2,,2.25,2025-03-04\n3,C,,\n");
        assertThat(measures.read()).isEqualTo(3);
        assertThat(measures.written()).isEqualTo(3);
        assertThat(measures.repaired(0)).isEqualTo(1);
        assertThat(measures.nulls(1)).isEqualTo(1);
        assertThat(measures.total(2)).isEqualTo(new BigDecimal("3.75"));
        assertThat(measures.newest(3)).contains(LocalDate.of(2025, 3, 4));
        assertThat(measures.newest(2)).isEmpty();
    }

    @Test
    void brokenChecksAreCountedByTheirBits(SparkSession spark) {
        Measures measures = pass(
                false,
                Visits.frame(
                        spark,
                        Visits.row(1, 1L, "A", "1.00", null),
                        Visits.row(2, 2L, "B", "1.00", null),
                        Visits.row(3, 3L, "B", "9.00", null)));

        assertThat(measures.broken(0)).as("code is B").isEqualTo(2);
        assertThat(measures.broken(1)).as("paid is 9").isEqualTo(1);
        assertThat(measures.invalid()).isEqualTo(2);
    }

    @Test
    void aRefusedRowLeavesItsPlaceAndItsReasons(SparkSession spark) throws IOException {
        Measures measures = pass(
                true,
                Visits.frame(
                        spark,
                        Visits.row(5, null, "A", "-1.00", null),
                        Visits.row(6, 1L, "A", "1.00", null),
                        Visits.row(7, 1L, "A", "1.00", null)));

        byte[] rejects = Files.readAllBytes(onDisk(TablePass.rejects(file(), 0)));
        assertThat(rejects).hasSize(RefusedRow.BYTES);
        assertThat(RefusedRow.read(new DataInputStream(new ByteArrayInputStream(rejects))))
                .isEqualTo(new RefusedRow(5, 500, 15, 3));
        assertThat(contentOf(TablePass.rows(file(), 0))).isEqualTo("1,A,1.00,\n");
        assertThat(measures.quarantined()).isEqualTo(1);
        assertThat(measures.rejected(0)).isEqualTo(1);
        assertThat(measures.rejected(1)).isEqualTo(1);
        assertThat(measures.deduplicated()).isEqualTo(1);
    }

    @Test
    void rowsWithOneKeyAreCountedWhereTheyMeet(SparkSession spark) {
        Dataset<Row> all = Accounting.accept(Visits.frame(
                spark,
                Visits.row(1, 1L, "A", "1.00", null),
                Visits.row(2, 1L, "B", "1.00", null),
                Visits.row(3, 2L, "C", "1.00", null),
                Visits.row(4, null, "D", "1.00", null)));

        assertThat(run(false, all).repeatedKeys()).isEqualTo(1);
    }

    @Test
    void aPassLeavesNoDraftsAndOnlyWhatItIsAskedFor(SparkSession spark) throws IOException {
        pass(false, Visits.frame(spark, Visits.row(1, 1L, "A", "1.00", null)));
        pass(false, Visits.frame(spark, Visits.row(1, 1L, "A", "1.00", null)));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(onDisk(TablePass.rejects(file(), 0)));
        }
    }

    private static Path onDisk(Location place) {
        return Path.of(place.path());
    }

    private static String contentOf(Location place) throws IOException {
        return Files.readString(onDisk(place));
    }

    private Location file() {
        return Location.of(folder).resolve("visits.csv");
    }

    private Measures pass(boolean csv, Dataset<Row> rows) {
        return run(csv, Accounting.account(rows, Visits.TABLE));
    }

    private Measures run(boolean csv, Dataset<Row> accounted) {
        Dataset<Row> laidOut = PassLayout.layOut(
                        accounted.coalesce(1),
                        Visits.TABLE,
                        Accounting.bits(List.of(functions.expr("code = 'B'"), functions.expr("paid = 9"))))
                .sortWithinPartitions("id", "code");
        List<TablePass.Part> parts = laidOut.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitionsWithIndex(new TablePass(file(), csv, Visits.TABLE, CHECKS), true)
                .collect();
        assertThat(parts).extracting(TablePass.Part::index).containsExactly(0);
        return parts.get(0).measures();
    }
}
