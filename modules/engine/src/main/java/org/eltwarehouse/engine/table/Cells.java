// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.eltwarehouse.contract.definition.Column;

/** Reads the cells of a table's rows: as the text that stands in CSV, or into a total. */
final class Cells implements Serializable {
    private static final long serialVersionUID = 1;

    private final String[] kinds;
    private final int[] precisions;
    private final int[] scales;

    Cells(List<Column> columns) {
        kinds = new String[columns.size()];
        precisions = new int[kinds.length];
        scales = new int[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            DataType type = DataType.fromDDL(columns.get(i).type());
            kinds[i] = type instanceof DecimalType ? "decimal" : type.typeName();
            if (type instanceof DecimalType decimal) {
                precisions[i] = decimal.precision();
                scales[i] = decimal.scale();
            }
        }
    }

    /** The cell's text, null for null. */
    String text(InternalRow row, int i) {
        if (row.isNullAt(i)) {
            return null;
        }
        return switch (kinds[i]) {
            case "string" -> row.getUTF8String(i).toString();
            case "long" -> Long.toString(row.getLong(i));
            case "integer" -> Integer.toString(row.getInt(i));
            case "boolean" -> Boolean.toString(row.getBoolean(i));
            case "double" -> Double.toString(row.getDouble(i));
            case "date" -> LocalDate.ofEpochDay(row.getInt(i)).toString();
            default ->
                row.getDecimal(i, precisions[i], scales[i]).toJavaBigDecimal().toPlainString();
        };
    }

    boolean isDate(int i) {
        return kinds[i].equals("date");
    }

    Total total(int i) {
        return new Total(scales[i]);
    }

    /** Adds a number to its total; null adds nothing. */
    void addTo(Total total, InternalRow row, int i) {
        if (row.isNullAt(i)) {
            return;
        }
        switch (kinds[i]) {
            case "long" -> total.add(row.getLong(i));
            case "integer" -> total.add(row.getInt(i));
            case "decimal" -> {
                if (precisions[i] <= 18) {
                    total.add(row.getDecimal(i, precisions[i], scales[i]).toUnscaledLong());
                } else {
                    total.add(row.getDecimal(i, precisions[i], scales[i]).toJavaBigDecimal());
                }
            }
            default -> throw new IllegalStateException("a " + kinds[i] + " does not add up");
        }
    }
}
