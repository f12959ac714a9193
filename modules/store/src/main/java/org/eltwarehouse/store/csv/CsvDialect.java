package org.eltwarehouse.store.csv;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a CSV file separates fields and encodes text. Charsets are ASCII-compatible: delimiter and quote are single bytes. */
public record CsvDialect(char delimiter, String charset) implements Serializable {
    /** The warehouse's own dialect: comma, UTF-8. */
    public static final CsvDialect OWN = new CsvDialect(',', "UTF-8");

    public static CsvDialect of(String delimiter, String charset) {
        return new CsvDialect(delimiter.charAt(0), charset);
    }

    Charset encoding() {
        return charset.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(charset);
    }
}
