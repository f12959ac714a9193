// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.models.ask.Agent;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.audit.AuditCheck.Finding;
import org.eltwarehouse.models.audit.AuditCheck.Flaw;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log survives crashes and misses nothing that somebody does to it. */
class AuditLogTest {
    @TempDir
    Path folder;

    private Path file;
    private AuditLog log;

    @BeforeEach
    void fiveLines() {
        file = folder.resolve("audit.jsonl");
        log = new AuditLog(Location.of(file));
        for (int i = 1; i <= 5; i++) {
            log.append(entry(i));
        }
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                Instant.ofEpochSecond(number).toString(),
                "draft-1",
                Agent.DRAFT,
                "vendor/model-x:7b",
                Sha256.of("prompt " + number).hex(),
                "",
                10,
                number,
                -1,
                Outcome.ANSWERED,
                12);
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private void put(List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private List<Finding> findings() {
        return AuditCheck.of(Location.of(file)).findings();
    }

    @Test
    void anUntouchedLogIsIntact() throws IOException {
        AuditCheck check = AuditCheck.of(Location.of(file));
        assertThat(check.findings()).isEmpty();
        assertThat(check.lines()).isEqualTo(5);
        assertThat(log.head().hex())
                .isEqualTo(check.head())
                .isEqualTo(Sha256.of(lines().get(4)).hex());
        assertThat(lines().get(1))
                .isEqualTo("{\"number\":2,\"previous\":\""
                        + Sha256.of(lines().get(0)).hex()
                        + "\",\"entry\":{\"time\":\"1970-01-01T00:00:02Z\",\"draft\":\"draft-1\",\"agent\":\"draft\","
                        + "\"model\":\"vendor/model-x:7b\",\"prompt\":\""
                        + Sha256.of("prompt 2").hex()
                        + "\",\"answer\":\"\",\"tokens_in\":10,\"tokens_out\":2,\"cost_micros\":-1,"
                        + "\"outcome\":\"answered\",\"millis\":12}}");
        assertThat(AuditCheck.of(Location.of(folder.resolve("none.jsonl"))).findings())
                .isEmpty();
    }

    @Test
    void findsEveryEditedLine() throws IOException {
        for (int i = 0; i < 5; i++) {
            List<String> lines = lines();
            String before = lines.get(i);
            lines.set(i, before.replace("\"millis\":12", "\"millis\":13"));
            put(lines);
            assertThat(findings())
                    .containsExactly(
                            new Finding(i < 4 ? Flaw.BROKEN_CHAIN : Flaw.LAST_LINE_CHANGED, i < 4 ? i + 2 : 5));
            lines.set(i, before);
            put(lines);
            assertThat(findings()).isEmpty();
        }
    }

    @Test
    void findsEveryRemovedLine() throws IOException {
        List<String> all = lines();
        for (int i = 0; i < 5; i++) {
            List<String> lines = new ArrayList<>(all);
            lines.remove(i);
            put(lines);
            assertThat(findings()).contains(new Finding(Flaw.LINES_MISSING, 5));
            assertThat(findings().stream().anyMatch(finding -> finding.flaw() == Flaw.BROKEN_CHAIN))
                    .isEqualTo(i < 4);
        }
        Files.delete(file);
        assertThat(findings()).containsExactly(new Finding(Flaw.LINES_MISSING, 1));
    }

    @Test
    void findsInsertedAndMovedLines() throws IOException {
        List<String> lines = lines();
        lines.add(2, lines.get(2));
        put(lines);
        assertThat(findings()).contains(new Finding(Flaw.BROKEN_CHAIN, 4), new Finding(Flaw.LINES_ADDED, 6));

        lines.remove(2);
        Collections.swap(lines, 1, 3);
        put(lines);
        assertThat(findings()).contains(new Finding(Flaw.BROKEN_CHAIN, 2), new Finding(Flaw.BROKEN_CHAIN, 4));
    }

    @Test
    void findsALineThatIsWellMadeButWasNeverAppended() throws IOException {
        List<String> lines = lines();
        lines.add(new AuditLine(6, Sha256.of(lines.get(4)).hex(), entry(6)).text());
        put(lines);
        assertThat(findings()).containsExactly(new Finding(Flaw.LINES_ADDED, 6));
        assertThatThrownBy(() -> log.append(entry(7)))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("it does not end where its head says");
    }

    @Test
    void findsLinesOfAnotherForm() throws IOException {
        for (String odd : List.of(
                "",
                "{}",
                "null",
                "\"x\"",
                lines().get(2) + " ",
                lines().get(2).replace("\"number\":3", "\"number\": 3"))) {
            List<String> lines = lines();
            String before = lines.get(2);
            lines.set(2, odd);
            put(lines);
            assertThat(findings()).as(odd).contains(new Finding(Flaw.ODD_LINE, 3));
            lines.set(2, before);
            put(lines);
        }
    }

    @Test
    void everyByteCutOffTheEndIsMissed() throws IOException {
        String whole = Files.readString(file);
        for (int end = 0; end < whole.length(); end++) {
            Files.writeString(file, whole.substring(0, end));
            assertThat(findings()).as("%d", end).isNotEmpty();
        }
    }

    @Test
    void everyChangedByteIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i += 7) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(findings()).as("%d", i).isNotEmpty();
        }
    }

    private Path head() {
        return Path.of(AuditHead.beside(Location.of(file)).toString());
    }

    @Test
    void aMissingOrSpoiledHeadIsFound() throws IOException {
        Files.writeString(head(), "{}");
        assertThat(findings()).containsExactly(new Finding(Flaw.NO_HEAD, 5));
        Files.delete(head());
        assertThat(findings()).containsExactly(new Finding(Flaw.NO_HEAD, 5));
        assertThatThrownBy(() -> log.append(entry(6))).isInstanceOf(WarehouseException.class);
    }

    /** The moments of an append: the line is announced, partly written, wholly written. */
    @Test
    void aCrashAtAnyMomentOfAnAppendIsMended() throws IOException {
        AuditHead before = AuditHead.of(Location.of(file)).orElseThrow();
        String old = Files.readString(file);
        AuditLine next = new AuditLine(6, before.last(), entry(6));
        String line = next.text() + "\n";
        for (int written = 0; written <= line.length(); written += written < line.length() - 9 ? 9 : 1) {
            Files.writeString(file, old + line.substring(0, written));
            before.announcing(next.hash()).write(Location.of(file));
            boolean torn = written > 0 && written < line.length();
            assertThat(findings())
                    .as("%d", written)
                    .isEqualTo(torn ? List.of(new Finding(Flaw.TORN_LINE, 6)) : List.of());

            log.append(entry(7));

            AuditCheck check = AuditCheck.of(Location.of(file));
            assertThat(check.findings()).as("%d", written).isEmpty();
            assertThat(check.lines()).isEqualTo(written == line.length() ? 7 : 6);
        }
    }

    @Test
    void whatIsAddedBehindTheAnnouncedLineIsFound() throws IOException {
        AuditHead before = AuditHead.of(Location.of(file)).orElseThrow();
        AuditLine announced = new AuditLine(6, before.last(), entry(6));
        AuditLine forged = new AuditLine(6, before.last(), entry(60));
        before.announcing(announced.hash()).write(Location.of(file));
        Files.writeString(file, Files.readString(file) + forged.text() + "\n");
        assertThat(findings()).containsExactly(new Finding(Flaw.LINES_ADDED, 6));
    }

    @Test
    void oneWriterAtATime() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> log.append(entry(6)))
                    .isInstanceOfSatisfying(
                            WarehouseException.class, e -> assertThat(e.fault()).isEqualTo(Fault.USAGE))
                    .hasMessageEndingWith("another process writes it; wait until that one has ended");
        }
        log.append(entry(6));
        assertThat(findings()).isEmpty();
    }

    @Test
    void fieldsHoldNothingButTheirForm() {
        assertThat(AuditEntry.isName("gpt-x_1.5/b:latest@2")).isTrue();
        for (String odd : List.of("", " ", "a b", "a\nb", "-a", "ada@example.org and more", "x".repeat(101), "\"")) {
            assertThat(AuditEntry.isName(odd)).as(odd).isFalse();
        }
        String hash = Sha256.of("").hex();
        assertThatThrownBy(() -> new AuditEntry("today", "d", Agent.DRAFT, "m", hash, "", 0, 0, 0, Outcome.ANSWERED, 0))
                .hasMessage("the time of an audit entry has another form");
        assertThatThrownBy(() -> new AuditEntry(
                        "2026-01-31T12:00:00Z", "d", Agent.DRAFT, "m", "text", "", 0, 0, 0, Outcome.ANSWERED, 0))
                .hasMessage("the prompt of an audit entry has another form");
        assertThatThrownBy(() -> new AuditEntry(
                        "2026-01-31T12:00:00Z", "d", Agent.DRAFT, "m", hash, "", -1, 0, 0, Outcome.ANSWERED, 0))
                .hasMessage("the count of an audit entry has another form");
    }
}
