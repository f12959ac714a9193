package org.eltwarehouse.engine.gate;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;

/**
 * A table that a query may read.
 *
 * @param classes privacy class of each column
 */
public record Input(TableName table, Dataset<Row> rows, Map<String, PrivacyClass> classes) {
    /** Where a row stood in its source: struct of position, offset, length. */
    public static final String ROW = "_row";
    /** The source strings of a row, as a struct. */
    public static final String RAW = "raw";

    public Input {
        classes = Map.copyOf(classes);
    }
}
