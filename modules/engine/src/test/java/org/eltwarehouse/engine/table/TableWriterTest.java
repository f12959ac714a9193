// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.engine.EngineSession;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineSession.class)
class TableWriterTest {
    private static final long TWO_PARTS = 600_000;
    private static final String ROWS = "id,code,paid,day\n1,A,2.00,\n1,B,1.00,\n2,A,1.00,2025-03-01\n10,A,,\n";

    @TempDir
    private Path folder;

    @Test
    void rowsAreOrderedByKeyAndThenByAllOtherColumns(SparkSession spark) {
        TableWriter.Written written = write(rows(spark), 4);

        assertThat(folder.resolve("data/visits.csv")).hasContent(ROWS);
        assertThat(written.measures().written()).isEqualTo(4);
        assertThat(written.measures().repeatedKeys()).isEqualTo(1);
        assertThat(written.splits()).containsExactly(new Split(17, ROWS.length() - 17, 1));
    }

    @Test
    void severalPartsAreOneFileWithTheSameBytes(SparkSession spark) throws IOException {
        TableWriter.Written written = write(rows(spark).repartition(3), TWO_PARTS);

        assertThat(folder.resolve("data/visits.csv")).hasContent(ROWS);
        assertThat(written.rejects()).hasSize(2);
        assertThat(written.measures().repeatedKeys()).isEqualTo(1);
        assertThat(names("data")).containsExactly("visits.csv", "visits.csv.rejects-0", "visits.csv.rejects-1");
    }

    @Test
    void anEmptyTableHasAHeader(SparkSession spark) {
        TableWriter.Written written = write(laidOut(Accounting.accept(Visits.frame(spark))), 0);

        assertThat(folder.resolve("data/visits.csv")).hasContent("id,code,paid,day\n");
        assertThat(written.splits()).isEmpty();
    }

    @Test
    void parquetHoldsWhatIsWrittenUnderNamesThatEveryRunGives(SparkSession spark) throws IOException {
        Dataset<Row> accounted = Accounting.account(
                Visits.frame(spark, Visits.row(1, 1L, "A", "1.00", null), Visits.row(2, null, "B", "1.00", null)),
                Visits.TABLE);

        new TableWriter(Visits.TABLE, TableFormat.PARQUET, Location.of(folder)).write(laidOut(accounted), 2, 0);

        assertThat(names("data/visits.parquet")).containsExactly("part-00000.parquet");
        Dataset<Row> read =
                spark.read().parquet(folder.resolve("data/visits.parquet").toString());
        assertThat(read.columns()).containsExactly("id", "code", "paid", "day");
        assertThat(read.collectAsList()).extracting(row -> row.getLong(0)).containsExactly(1L);
    }

    /** Rows out of order, two of them with one key. */
    private static Dataset<Row> rows(SparkSession spark) {
        return laidOut(Accounting.accept(Visits.frame(
                spark,
                Visits.row(1, 10L, "A", null, null),
                Visits.row(2, 1L, "B", "1.00", null),
                Visits.row(3, 2L, "A", "1.00", "2025-03-01"),
                Visits.row(4, 1L, "A", "2.00", null))));
    }

    private static Dataset<Row> laidOut(Dataset<Row> accounted) {
        return PassLayout.layOut(accounted, Visits.TABLE, functions.lit(0L));
    }

    private TableWriter.Written write(Dataset<Row> rows, long bound) {
        return new TableWriter(Visits.TABLE, TableFormat.CSV, Location.of(folder)).write(rows, bound, 0);
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
