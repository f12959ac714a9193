// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.beginning;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.definition.Column;

/** Pieces of a contract's YAML as a person would write them: a column on a line, quotes only where they are needed. */
final class ContractText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_ .()/-]*[A-Za-z0-9_)]|[A-Za-z]");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private ContractText() {}

    /** A text as a value, in a list or a map too. */
    static String quoted(String text) {
        if (PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()) {
            return text;
        }
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }

    /** {@code [a, b]}. */
    static String list(List<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A table's column. */
    static String column(Column column) {
        return "  - {name: " + quoted(column.name())
                + (column.source() == null ? "" : ", source: " + quoted(column.source())) + ", type: "
                + quoted(column.type()) + ", privacy: "
                + column.privacy() + ", description: " + quoted(column.description()) + "}\n";
    }

    /** A column of a file, which holds texts unless the contract says more. */
    static String sourceColumn(Column column) {
        return "  - {name: " + quoted(column.name())
                + (column.header() == null ? "" : ", header: " + quoted(column.header()))
                + ", privacy: " + column.privacy() + ", description: " + quoted(column.description()) + "}\n";
    }
}
