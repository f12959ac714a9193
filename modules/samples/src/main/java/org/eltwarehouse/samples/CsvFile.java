// SPDX-License-Identifier: MIT
package org.eltwarehouse.samples;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file being written: UTF-8, commas, {@code \n}, quotes only where RFC 4180 needs them. */
final class CsvFile implements Closeable {

    private final BufferedWriter writer;
    private final int columns;
    private long rows;

    CsvFile(Path path, List<String> header) throws IOException {
        this.columns = header.size();
        this.writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        write(header);
    }

    void row(String... cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row has " + cells.length + " cells, the header " + columns);
        }
        write(List.of(cells));
        rows++;
    }

    /** Rows so far, without the header. */
    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(quoted(cells.get(i)));
        }
        writer.write('\n');
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
