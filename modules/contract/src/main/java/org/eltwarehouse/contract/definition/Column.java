// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.PrivacyClass;

/**
 * One column of a table.
 *
 * @param type a Spark SQL type such as {@code decimal(18,2)}; {@code string} when left out
 * @param header what stands in the file's header line where that is not the name; null: the name
 * @param source silver: what the column is called in the source where that is not the name; null: the name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Column(String name, String type, PrivacyClass privacy, String description, String header, String source) {
    /** How long a header may be. */
    public static final int MAX_HEADER = 255;

    /** What the type of an exact number looks like. */
    public static final String DECIMAL = "decimal\\(\\d{1,2},\\d{1,2}\\)";

    public Column {
        Names.requireIdentifier(name, "column name");
        type = requireType(type, "column " + name);
        if (privacy == null) {
            throw new IllegalArgumentException("column " + name + " has no privacy class");
        }
        Names.requireText(description, "the description of column " + name);
        if (header != null && (header.isBlank() || header.length() > MAX_HEADER)) {
            throw new IllegalArgumentException(
                    "column " + name + " has a header that is blank or longer than " + MAX_HEADER + " characters");
        }
        if (source != null) {
            Names.requireIdentifier(source, "the source of column " + name);
        }
    }

    /** A column that is called the same wherever it comes from. */
    public Column(String name, String type, PrivacyClass privacy, String description) {
        this(name, type, privacy, description, null, null);
    }

    /** A column of a file. */
    public static Column ofFile(String name, String type, PrivacyClass privacy, String description, String header) {
        return new Column(name, type, privacy, description, header, null);
    }

    /** The same column, called so in the source. */
    public Column readFrom(String column) {
        return new Column(name, type, privacy, description, header, column.equals(name) ? null : column);
    }

    /** What it is called in the source. */
    public String origin() {
        return source == null ? name : source;
    }

    /** The type, {@code string} where it is left out. */
    static String requireType(String given, String what) {
        String type = given == null ? "string" : given;
        if (!type.matches("string|bigint|int|date|boolean|double|" + DECIMAL)) {
            throw new IllegalArgumentException(what + " has the type '" + type
                    + "', which is none of string, bigint, int, date, boolean, double, decimal(p,s)");
        }
        return type;
    }

    /** What stands in the header line of a file, without case and blanks around it. */
    String inHeader() {
        return (header == null ? name : header).strip().toLowerCase(Locale.ROOT);
    }
}
