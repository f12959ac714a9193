// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.contract.written.Quoted;
import org.eltwarehouse.profile.scan.CsvSource;
import org.eltwarehouse.profile.scan.Sniff;
import org.eltwarehouse.profile.statistics.TableProfile.Condition;
import org.eltwarehouse.store.Entry;
import org.eltwarehouse.store.storage.Location;

/**
 * The contract that a new source begins with: the names in its header and nothing else of the file, each of the strictest
 * privacy class, so that nothing leaves silver before a person has decided that it may.
 */
final class SourceStarter {
    private static final String TO_DO = "To be described";
    private static final int MAX_NAME = 63;

    private final TableName table;
    private final String file;
    private final Location export;

    /**
     * A source to begin.
     *
     * @param file its path below the raw folder
     * @param raw the folder with the exports
     */
    SourceStarter(TableName table, String file, Location raw) {
        this.table = table;
        this.file = file;
        if (!file.matches(SourceContract.FILE)) {
            throw cannot(
                    "--file " + Quoted.bounded(file) + " is no path of an export",
                    "write it as <source>/<name>.csv, as in shop/orders.csv");
        }
        this.export = raw.resolve(file);
    }

    private WarehouseException cannot(String reason, String wayOut) {
        return Fault.USAGE.cannot("begin " + table, reason, wayOut);
    }

    /** Whether the export is there, so that its header can be read. */
    boolean isDelivered() {
        return Entry.leadsToFile(export);
    }

    /** The text by path below the warehouse folder. */
    Map<String, String> files() {
        StringBuilder text = new StringBuilder(
                        "table: " + table + "\nfile: " + file + "\n# Say what one record is.\ngrain: ")
                .append(ContractText.quoted("One record per line of " + file + ", as exported"))
                .append('\n');
        List<String> header = List.of("id");
        if (isDelivered()) {
            CsvSource sniffed = sniff();
            header = sniffed.header();
            if (!sniffed.dialect().charset().equals("UTF-8")) {
                text.append("charset: ").append(sniffed.dialect().charset()).append('\n');
            }
            if (sniffed.dialect().delimiter() != ',') {
                text.append("delimiter: \"")
                        .append(
                                sniffed.dialect().delimiter() == '\t'
                                        ? "\\t"
                                        : sniffed.dialect().delimiter())
                        .append("\"\n");
            }
        } else {
            text.append("# The export was not there: list its columns in the place of this one.\n");
        }
        text.append(
                        "# Every column begins as free_text, the strictest class: gold may not hold it. Say what each holds, and choose\n")
                .append("# none, quasi, identifier, personal or free_text.\ncolumns:\n");
        columns(header).forEach(column -> text.append(ContractText.sourceColumn(column)));
        String path = table.schema() + "/" + table.name() + ".yaml";
        DefinitionReader.source(text.toString(), path);
        return Map.of(path, text.toString());
    }

    private CsvSource sniff() {
        CsvSource sniffed;
        try {
            sniffed = Sniff.of(export);
        } catch (IOException e) {
            throw Fault.USAGE.cannot("begin " + table, file + " is unreadable", "check its permissions", e);
        }
        if (sniffed.condition() != Condition.READABLE) {
            String reason = sniffed.condition() == Condition.NO_HEADER
                    ? "the first line of " + file + " looks like data, not like a header"
                    : sniffed.condition() == Condition.EMPTY
                            ? file + " is empty"
                            : file + " is no text in UTF-8 or one byte";
            throw cannot(
                    reason,
                    "export it again with its header line, or write " + table.schema() + "/" + table.name()
                            + ".yaml by hand");
        }
        return sniffed;
    }

    private List<Column> columns(List<String> header) {
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String> spelled = header.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String cell : header) {
            int twin = spelled.indexOf(cell.strip().toLowerCase(Locale.ROOT));
            if (twin < columns.size()) {
                throw cannot(
                        "columns " + (twin + 1) + " and " + (columns.size() + 1) + " of " + file + " have one name",
                        "give each a name of its own in the export");
            }
            String name = free(name(cell), taken);
            boolean same = cell.strip().toLowerCase(Locale.ROOT).equals(name);
            try {
                columns.add(Column.ofFile(name, null, PrivacyClass.FREE_TEXT, TO_DO, same ? null : cell.strip()));
            } catch (IllegalArgumentException e) {
                throw cannot(
                        "column " + (columns.size() + 1) + " of " + file + " has a name that is empty or too long",
                        "give it a name in the export");
            }
        }
        return columns;
    }

    /** A header's cell as the name of a column. */
    private static String name(String cell) {
        String name = cell.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String begun = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "c_" + name : name;
        return begun.substring(0, Math.min(MAX_NAME, begun.length()));
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            String ending = "_" + i;
            free = name.substring(0, Math.min(name.length(), MAX_NAME - ending.length())) + ending;
        }
        return free;
    }
}
