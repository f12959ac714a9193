// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.Split;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
    private static final String HEADER = "id,code\n";

    @TempDir
    private Path folder;

    @Test
    void refusedRowsStandInTheOrderOfTheSourceWithTheirReasons() throws IOException {
        Quarantine quarantine = quarantine(HEADER + "1,A\n,B\n-2,\"C\"\n,\n", 0);
        Location late = part("late", new RefusedRow(4, 22, 1, 3));
        Location early = part("early", new RefusedRow(3, 15, 6, 2), new RefusedRow(2, 12, 2, 1));

        assertThat(quarantine.write(List.of(late, early), Location.of(folder))).isZero();

        assertThat(folder.resolve("quarantine/visits.csv"))
                .hasContent("source_file,position,byte_offset,rules,raw_record\n"
                        + "shop/visits.csv,2,12,missing_id,\",B\"\n"
                        + "shop/visits.csv,3,15,negative,\"-2,\"\"C\"\"\"\n"
                        + "shop/visits.csv,4,22,missing_id;negative,\",\"\n");
        assertThat(Path.of(late.path())).doesNotExist();
        assertThat(Path.of(early.path())).doesNotExist();
    }

    @Test
    void malformedRecordsStandAmongThem() throws IOException {
        Quarantine quarantine = quarantine(HEADER + "1,A,too many\n,B\n2\n", 2);

        assertThat(quarantine.write(List.of(part("one", new RefusedRow(2, 21, 2, 1))), Location.of(folder)))
                .isEqualTo(2);

        assertThat(Files.readAllLines(folder.resolve("quarantine/visits.csv")))
                .containsExactly(
                        "source_file,position,byte_offset,rules,raw_record",
                        "shop/visits.csv,1,8,malformed_field_count,\"1,A,too many\"",
                        "shop/visits.csv,2,21,missing_id,\",B\"",
                        "shop/visits.csv,3,24,malformed_field_count,2");
    }

    @Test
    void whereNothingIsRefusedThereIsNoFile() throws IOException {
        assertThat(quarantine(HEADER + "1,A\n", 0).write(List.of(part("none")), Location.of(folder)))
                .isZero();

        assertThat(folder.resolve("quarantine")).doesNotExist();
    }

    @Test
    void aLongRecordIsCutAndItsLengthTold() throws IOException {
        String record = "," + "x".repeat(70_000);
        Quarantine quarantine = quarantine(HEADER + record + "\n", 0);

        quarantine.write(List.of(part("long", new RefusedRow(1, 8, record.length(), 1))), Location.of(folder));

        assertThat(Files.readAllLines(folder.resolve("quarantine/visits.csv")).get(1))
                .endsWith("x... (70001 bytes)\"")
                .hasSizeLessThan(66_000);
    }

    private Quarantine quarantine(String content, long malformed) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("snapshot.csv"), bytes);
        SourceRecord source = new SourceRecord(
                "shop/visits.csv",
                TableName.parse("bronze.visits"),
                "snapshot.csv",
                bytes.length,
                Sha256.of(""),
                "UTF-8",
                ",",
                List.of("id", "code"),
                content.lines().count() - 1,
                malformed,
                List.of(),
                0,
                null,
                List.of(new Split(HEADER.length(), bytes.length - HEADER.length(), 1)),
                List.of(),
                List.of());
        return new Quarantine(Visits.TABLE, source, Location.of(folder));
    }

    private Location part(String name, RefusedRow... rows) throws IOException {
        Path part = folder.resolve(name);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
            for (RefusedRow row : rows) {
                row.write(out);
            }
        }
        return Location.of(part);
    }
}
