// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.store.RunView;
import org.eltwarehouse.store.csv.CsvDialect;
import org.eltwarehouse.store.csv.CsvReader;
import org.eltwarehouse.store.storage.DiskFault;
import org.eltwarehouse.store.storage.Location;

/** A cursor over the records of a snapshot in bronze, malformed ones included. */
final class SourceRecords implements Closeable {
    private static final int CHUNK = 1 << 14;

    private final Location file;
    private final List<String> names;
    private final CsvReader reader;
    private final SeekableByteChannel raw;

    private SourceRecords(Location file, SourceRecord source, CsvReader reader, SeekableByteChannel raw) {
        this.file = file;
        this.reader = reader;
        this.raw = raw;
        names = names(source);
    }

    /** Opens a snapshot behind its header. */
    static SourceRecords open(RunView run, SourceRecord source) {
        Location file = run.file(source.file());
        CsvDialect dialect = dialect(source);
        try {
            InputStream in = new BufferedInputStream(file.read(), 1 << 16);
            // Without splits there are no records: the cursor stands at the end.
            long start = source.splits().isEmpty()
                    ? file.size()
                    : source.splits().get(0).offset();
            in.skipNBytes(start);
            return new SourceRecords(file, source, new CsvReader(in, dialect, start), file.open());
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }

    /** Column names as a contract writes them. */
    static List<String> names(SourceRecord source) {
        return source.header().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean next() {
        try {
            return reader.next();
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
    }

    /** Whether the record is no row of the table. */
    boolean isMalformed() {
        return reader.defect(names.size()) != null;
    }

    /** A field by the number of its column; only for records that are rows. */
    String field(int column) {
        return reader.field(column);
    }

    /** The checksum of the record's bytes, without its line end. */
    byte[] checksum() {
        MessageDigest digest = Sha256.digest();
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(Math.max(reader.length(), 1), CHUNK));
        try {
            raw.position(reader.offset());
            for (long done = 0; done < reader.length(); ) {
                chunk.clear().limit((int) Math.min(chunk.capacity(), reader.length() - done));
                int read = raw.read(chunk);
                if (read < 0) {
                    throw new EOFException();
                }
                digest.update(chunk.flip());
                done += read;
            }
        } catch (IOException e) {
            throw DiskFault.cannot("read", file, e);
        }
        return digest.digest();
    }

    @Override
    public void close() {
        try (SeekableByteChannel channel = raw) {
            reader.close();
        } catch (IOException e) {
            throw DiskFault.cannot("close", file, e);
        }
    }

    private static CsvDialect dialect(SourceRecord source) {
        try {
            Charset.forName(source.charset());
            if (source.delimiter().length() == 1) {
                return CsvDialect.of(source.delimiter(), source.charset());
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw unknownDialect(source, e);
        }
        throw unknownDialect(source, null);
    }

    private static WarehouseException unknownDialect(SourceRecord source, Exception cause) {
        return Fault.DATA.cannot(
                "compare " + source.source(),
                "its record names a charset or a delimiter that is none",
                "make the run again",
                cause);
    }
}
