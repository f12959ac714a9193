// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;

/**
 * A table that a query may read.
 *
 * @param classes privacy class of each column
 * @param key columns that name a row; empty where none are known
 */
public record Input(TableName table, Dataset<Row> rows, Map<String, PrivacyClass> classes, List<String> key) {
    /** Where a row stood in its source: struct of position, offset, length. */
    public static final String ROW = "_row";
    /** The source strings of a row, as a struct. */
    public static final String RAW = "raw";
    /** Type of {@code _row}: record number from 1, byte offset and byte length in the file. */
    public static final StructType IDENTITY = new StructType()
            .add("position", DataTypes.LongType, false)
            .add("offset", DataTypes.LongType, false)
            .add("length", DataTypes.LongType, false);

    public Input {
        classes = Map.copyOf(classes);
        key = List.copyOf(key);
    }
}
