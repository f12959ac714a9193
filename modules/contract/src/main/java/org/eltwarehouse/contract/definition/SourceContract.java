// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.TableName;

/**
 * What one exported CSV file promises.
 *
 * @param file path below the raw folder, {@code <source>/<name>.csv}; where the raw folder has no folders of sources, the
 *     source is named after the raw folder itself
 * @param required whether a run without the file fails
 * @param charset UTF-8 (default), windows-1252 or ISO-8859-1
 * @param delimiter one character, a comma when left out
 * @param businessDate where the default business date is read from, or null
 * @param drift what to do when an export differs from this contract
 * @param codes the values that a column may hold, by column; compared without blanks around them and without case
 */
public record SourceContract(
        TableName table,
        String file,
        String grain,
        Boolean required,
        String charset,
        String delimiter,
        BusinessDate businessDate,
        DriftPolicies drift,
        Map<String, List<String>> codes,
        List<Column> columns) {
    /** What the path of a file below the raw folder may look like. */
    public static final String FILE = "[A-Za-z0-9_-]{1,64}/[A-Za-z0-9][A-Za-z0-9._-]{0,127}[.][cC][sS][vV]";

    /** What may stand between values: ASCII, neither a quote nor the end of a line. */
    public static final String DELIMITER = "[\\x00-\\x09\\x0b\\x0c\\x0e-\\x21\\x23-\\x7f]";

    /**
     * Where the run's default business date is read from: the latest valid date of a column.
     *
     * @param format a {@code DateTimeFormatter} pattern, names of months in English; the century of years in two digits is
     *     as {@link TwoDigitYears} tells from the column
     * @param notAfter a column of the same format that a date must not exceed to count, so that a slip of the pen in one
     *     row does not move the whole run; or null
     */
    public record BusinessDate(String column, String format, String notAfter) {}

    public SourceContract {
        if (!table.isIn(Layer.BRONZE)) {
            throw new IllegalArgumentException("a source contract is for a bronze table, not " + table);
        }
        if (file == null || !file.matches(FILE)) {
            throw new IllegalArgumentException("file must read <source>/<name>.csv, but is '" + file + "'");
        }
        Names.requireText(grain, "the grain of " + table);
        required = required == null || required;
        charset = charset == null ? "UTF-8" : charset;
        if (!Set.of("UTF-8", "windows-1252", "ISO-8859-1").contains(charset)) {
            throw new IllegalArgumentException(
                    "charset must be UTF-8, windows-1252 or ISO-8859-1, but is '" + charset + "'");
        }
        delimiter = delimiter == null ? "," : delimiter;
        if (!delimiter.matches(DELIMITER)) {
            throw new IllegalArgumentException("delimiter must be one ASCII character, but is '" + delimiter + "'");
        }
        columns = List.copyOf(columns);
        if (new HashSet<>(columns.stream().map(Column::name).toList()).size() != columns.size()) {
            throw new IllegalArgumentException(table + " has a column twice");
        }
        if (new HashSet<>(columns.stream().map(Column::inHeader).toList()).size() != columns.size()) {
            throw new IllegalArgumentException(table + " has two columns with one header");
        }
        if (columns.stream().anyMatch(column -> column.source() != null)) {
            throw new IllegalArgumentException(table + " has a column with a source, which only silver has");
        }
        drift = drift == null ? DriftPolicies.DEFAULT : drift;
        codes = codes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        for (Map.Entry<String, List<String>> listed : codes.entrySet()) {
            if (columns.stream().noneMatch(column -> column.name().equals(listed.getKey()))) {
                throw new IllegalArgumentException(
                        "codes of " + table + " names '" + listed.getKey() + "', which is no column of it");
            }
            if (listed.getValue() == null
                    || listed.getValue().isEmpty()
                    || listed.getValue().stream().anyMatch(code -> code == null || code.isBlank())) {
                throw new IllegalArgumentException(
                        "codes of " + table + " lists no code, or an empty one, for '" + listed.getKey() + "'");
            }
        }
    }
}
