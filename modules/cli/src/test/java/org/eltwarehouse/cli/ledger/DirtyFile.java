// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.cli.fixture.CsvTable;
import org.eltwarehouse.cli.fixture.RawFixture;
import org.eltwarehouse.contract.run.Ledger;

/** A raw file put together from records whose fate is known. Good records are counted by a CSV parser that is not ours. */
final class DirtyFile {
    /** The fate of a refused record. */
    record Expected(long position, String rules) {}

    private final RawFixture raw;
    private final String file;
    private final String lineEnd;
    private final int columns;
    private final StringBuilder wellFormed;
    private final List<Expected> quarantined = new ArrayList<>();
    private long malformed;
    private long deduplicated;

    /** Starts with the file's header and its shipped rows. */
    DirtyFile(RawFixture raw, String file, String lineEnd) {
        this.raw = raw;
        this.file = file;
        this.lineEnd = lineEnd;
        this.columns = raw.header(file).split(",", -1).length;
        this.wellFormed = new StringBuilder(raw.text(file));
        raw.write(file, raw.text(file).replace("\n", lineEnd));
    }

    String file() {
        return file;
    }

    /** A record that silver writes, or drops as a duplicate when there are more of the same key. */
    DirtyFile good(String line) {
        return wellFormed(line);
    }

    /** Some of the shipped rows repeat the key of another one. */
    DirtyFile duplicatesAmongShipped(int rows) {
        deduplicated += rows;
        return this;
    }

    DirtyFile duplicate(String line) {
        deduplicated++;
        return wellFormed(line);
    }

    /** A record that silver refuses by these rules. */
    DirtyFile rejected(String rules, String line) {
        wellFormed(line);
        quarantined.add(new Expected(records(), rules));
        return this;
    }

    /** Lines of zero length are no records. */
    DirtyFile blankLines() {
        raw.append(file, lineEnd + lineEnd);
        return this;
    }

    /** One record of each kind of defect, a shipped kind of row between them. */
    DirtyFile everyDefect() {
        String rest = ",x".repeat(columns - 2);
        malformed("malformed_wrong_charset", "caf\u00e9" + rest + ",x", StandardCharsets.ISO_8859_1);
        malformed("malformed_nul_byte", "nul\0byte" + rest + ",x", StandardCharsets.UTF_8);
        malformed("malformed_field_count", "too short", StandardCharsets.UTF_8);
        malformed("malformed_field_count", "too long" + rest + ",x,x", StandardCharsets.UTF_8);
        malformed("malformed_broken_quotes", "x,\"closed\" too early" + rest, StandardCharsets.UTF_8);
        malformed("malformed_broken_quotes", "x,\"never closed" + rest, StandardCharsets.UTF_8);
        return blankLines();
    }

    /** A record of more than eight megabytes. */
    DirtyFile tooLong() {
        return malformed("malformed_record_too_long", "x".repeat(9 << 20), StandardCharsets.UTF_8);
    }

    DirtyFile malformed(String rule, String line, Charset charset) {
        malformed++;
        quarantined.add(new Expected(records(), rule));
        raw.append(file, (line + lineEnd).getBytes(charset));
        return this;
    }

    List<Expected> quarantined() {
        return quarantined;
    }

    /** Where every record must have gone. */
    Ledger ledger() {
        long read = records();
        assertThat(read).as("records of %s", file).isGreaterThan(quarantined.size() + deduplicated);
        return new Ledger(read, read - quarantined.size() - deduplicated, quarantined.size(), deduplicated);
    }

    private DirtyFile wellFormed(String line) {
        wellFormed.append(line).append('\n');
        raw.append(file, line + lineEnd);
        return this;
    }

    private long records() {
        return CsvTable.of(wellFormed.toString()).size() + malformed;
    }
}
