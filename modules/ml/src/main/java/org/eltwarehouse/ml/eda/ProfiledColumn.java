// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.eda;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.run.ColumnRecord;

/**
 * A column under a number that is unique among all tables.
 *
 * @param number its place in the order of tables and columns
 * @param people whether each row of the table is one person, so that counting rows is counting people
 */
record ProfiledColumn(int number, ColumnRecord column, boolean people) {
    /**
     * Whether values may be shown: not of columns about persons; of attributes of persons only where a group of rows is a
     * group of people; and a surrogate key's values mean nothing.
     */
    boolean shown() {
        boolean allowed = column.privacy() == PrivacyClass.NONE || (people && column.privacy() == PrivacyClass.QUASI);
        return allowed && !surrogateKey();
    }

    private boolean surrogateKey() {
        return column.name().endsWith("_key") && (type("int") || type("bigint"));
    }

    private boolean type(String name) {
        return column.type().equals(name);
    }

    boolean date() {
        return type("date");
    }

    private boolean numeric() {
        return type("int") || type("bigint") || type("double") || column.type().startsWith("decimal");
    }

    /** Digits after the point that a value of this column has; two for integers, whose quantiles may lie between them. */
    int scale() {
        String type = column.type();
        if (type.startsWith("decimal")) {
            return Integer.parseInt(type.substring(type.indexOf(',') + 1, type.length() - 1));
        }
        return type("double") ? 6 : 2;
    }

    /** The value as text: plain decimals, ISO dates. */
    Column text() {
        return col(column.name()).cast("string");
    }

    /** The value as a point on a line, where its distribution may be shown; a date as days since 1970. */
    Column point() {
        if (!shown() || !(numeric() || date())) {
            return lit(null).cast("double");
        }
        Column value = col(column.name());
        return (date() ? unix_date(value) : value).cast("double");
    }
}
