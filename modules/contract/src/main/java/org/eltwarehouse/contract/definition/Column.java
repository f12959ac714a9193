package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.PrivacyClass;

/**
 * One column of a table.
 *
 * @param type a Spark SQL type such as {@code decimal(18,2)}; {@code string} when left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Column(String name, String type, PrivacyClass privacy, String description) {
    public Column {
        Names.requireIdentifier(name, "column name");
        type = type == null ? "string" : type;
        if (!type.matches("string|bigint|int|date|boolean|double|decimal\\(\\d{1,2},\\d{1,2}\\)")) {
            throw new IllegalArgumentException("column " + name + " has the type '" + type
                    + "', which is none of string, bigint, int, date, boolean, double, decimal(p,s)");
        }
        if (privacy == null) {
            throw new IllegalArgumentException("column " + name + " has no privacy class");
        }
        Names.requireText(description, "the description of column " + name);
    }
}
