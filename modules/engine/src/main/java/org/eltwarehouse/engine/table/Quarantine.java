// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.csv.CsvWriter;
import org.eltwarehouse.store.csv.Defect;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/**
 * Writes the rows that a table refused, with their place in the source, the raw record as it stands there and all rules
 * they broke: {@code quarantine/<table>.csv}, ordered by position. Malformed records stand there too.
 */
final class Quarantine {
    private static final List<String> HEADER = List.of("source_file", "position", "byte_offset", "rules", "raw_record");
    /** More of a single record is not shown; the snapshot in bronze has it whole. */
    private static final int MAX_RAW_BYTES = 64 * 1024;

    private final TableDefinition definition;
    private final SourceRecord source;
    private final Location snapshot;

    Quarantine(TableDefinition definition, SourceRecord source, Location runFolder) {
        this.definition = definition;
        this.source = source;
        this.snapshot = runFolder.resolve(source.file());
    }

    /** A refused record. */
    private record Refused(long position, long offset, long length, String rules) {}

    /**
     * Writes the file; nothing when no row was refused. Returns the number of malformed records found.
     *
     * @param parts files of rejected rows as {@link TablePass} leaves them; removed
     */
    long write(List<Location> parts, Location stage) {
        Location target = stage.resolve("quarantine/" + definition.table().name() + ".csv");
        try {
            List<Refused> rejects = read(parts);
            if (rejects.isEmpty() && source.malformed() == 0) {
                return 0;
            }
            Folders.create(target.parent());
            try (CsvWriter out = new CsvWriter(new BufferedOutputStream(target.write()));
                    SeekableByteChannel raw = snapshot.open()) {
                out.write(HEADER);
                return merge(rejects.iterator(), out, raw);
            }
        } catch (IOException e) {
            throw DiskFault.cannot("write", target, e);
        }
    }

    /** Rejected rows in the order of the source. */
    private List<Refused> read(List<Location> parts) throws IOException {
        List<Refused> rejects = new ArrayList<>();
        Map<Long, String> rules = new HashMap<>();
        for (Location part : parts) {
            long count = part.size() / RefusedRow.BYTES;
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(part.read()))) {
                for (long i = 0; i < count; i++) {
                    RefusedRow row = RefusedRow.read(in);
                    String broken = rules.computeIfAbsent(row.rejects(), this::rules);
                    rejects.add(new Refused(row.position(), row.offset(), row.length(), broken));
                }
            }
            part.delete();
        }
        rejects.sort(Comparator.comparingLong(Refused::position));
        return rejects;
    }

    private String rules(long bits) {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < definition.rejects().size(); i++) {
            Rule rule = definition.rejects().get(i);
            if ((bits & 1L << i) != 0) {
                broken.add(rule.rule());
            }
        }
        return String.join(";", broken);
    }

    /** Walks the malformed records, if there are any, and writes them and the rejected ones in one order. */
    private long merge(Iterator<Refused> rejects, CsvWriter out, SeekableByteChannel raw) throws IOException {
        Refused reject = rejects.hasNext() ? rejects.next() : null;
        long malformed = 0;
        if (source.malformed() > 0) {
            CsvDialect dialect = CsvDialect.of(source.delimiter(), source.charset());
            // Bronze knows where the header ends, whatever stands before and in it.
            long first = source.splits().get(0).offset();
            try (InputStream in = snapshot.read();
                    CsvReader reader = new CsvReader(in, dialect, first)) {
                in.skipNBytes(first);
                for (long position = 1; reader.next(); position++) {
                    Defect defect = reader.defect(source.header().size());
                    if (defect == null) {
                        continue;
                    }
                    while (reject != null && reject.position() < position) {
                        write(reject, out, raw);
                        reject = rejects.hasNext() ? rejects.next() : null;
                    }
                    write(new Refused(position, reader.offset(), reader.length(), defect.rule()), out, raw);
                    malformed++;
                }
            }
        }
        while (reject != null) {
            write(reject, out, raw);
            reject = rejects.hasNext() ? rejects.next() : null;
        }
        return malformed;
    }

    private void write(Refused refused, CsvWriter out, SeekableByteChannel raw) throws IOException {
        int shown = (int) Math.min(refused.length(), MAX_RAW_BYTES);
        ByteBuffer bytes = ByteBuffer.allocate(shown);
        raw.position(refused.offset());
        while (bytes.hasRemaining() && raw.read(bytes) >= 0) {
            // reads on until the record is complete
        }
        String text = readable(bytes.array());
        if (shown < refused.length()) {
            text += "... (" + refused.length() + " bytes)";
        }
        out.write(List.of(
                source.source(),
                Long.toString(refused.position()),
                Long.toString(refused.offset()),
                refused.rules(),
                text));
    }

    /** The record's text; bytes that are no text of the charset stand as {@code \xHH}, a NUL as {@code \x00}. */
    private String readable(byte[] bytes) {
        Charset charset = Charset.forName(source.charset());
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.replace("\0", "\\x00");
        } catch (CharacterCodingException e) {
            StringBuilder escaped = new StringBuilder();
            for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
                escaped.append(c == 0 || c > 126 ? String.format(java.util.Locale.ROOT, "\\x%02X", (int) c) : c);
            }
            return escaped.toString();
        }
    }
}
