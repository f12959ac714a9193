// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;

/**
 * Tables as a person writes them down: {@code t(id bigint, amount decimal(18,2)); silver.u(...)}. The first column of a
 * table counts as its key, unless {@code primary key (a, b)} stands among the columns. Nothing is known of privacy.
 */
public final class QueryTables {
    private static final String BARE = "query";
    private static final String PRIMARY_KEY = "primary key";

    private QueryTables() {}

    /** The tables as inputs without rows, by the names that queries know them by. */
    public static Map<String, Input> parse(SparkSession spark, String text) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (String table : split(text, ';')) {
            if (!table.isBlank()) {
                add(spark, table.strip(), inputs);
            }
        }
        if (inputs.isEmpty()) {
            throw unreadable(text, "it names no table");
        }
        return inputs;
    }

    private static void add(SparkSession spark, String table, Map<String, Input> inputs) {
        int open = table.indexOf('(');
        if (open < 1 || !table.endsWith(")")) {
            throw unreadable(table, "it is not of the form name(column type, ...)");
        }
        String name = table.substring(0, open).strip().toLowerCase(Locale.ROOT);
        List<String> columns = new ArrayList<>();
        List<String> key = new ArrayList<>();
        for (String part : split(table.substring(open + 1, table.length() - 1), ',')) {
            String column = part.strip();
            if (column.toLowerCase(Locale.ROOT).startsWith(PRIMARY_KEY)) {
                key.addAll(names(column.substring(PRIMARY_KEY.length())));
            } else {
                columns.add(column);
            }
        }
        try {
            StructType schema = StructType.fromDDL(String.join(", ", columns));
            if (!Arrays.asList(schema.fieldNames()).containsAll(key)) {
                throw unreadable(table, "its primary key is not among its columns");
            }
            Map<String, PrivacyClass> classes = new LinkedHashMap<>();
            Arrays.stream(schema.fieldNames()).forEach(column -> classes.put(column, PrivacyClass.NONE));
            Input input = new Input(
                    name.contains(".") ? TableName.parse(name) : new TableName(BARE, name),
                    spark.createDataFrame(List.of(), schema),
                    classes,
                    key.isEmpty() ? List.of(schema.fieldNames()[0]) : key);
            if (inputs.put(name, input) != null) {
                throw unreadable(table, "it is there twice");
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(table, e.getMessage());
        } catch (Exception e) {
            // Spark's Scala methods throw AnalysisException without declaring it.
            if (e instanceof AnalysisException unfit) {
                throw unreadable(table, SparkRefusal.sentence(unfit));
            }
            throw e;
        }
    }

    private static List<String> names(String inBrackets) {
        return Arrays.stream(inBrackets.replace("(", "").replace(")", "").split(","))
                .map(String::strip)
                .toList();
    }

    /** Splits at a separator that stands in no bracket. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static RuntimeException unreadable(String text, String reason) {
        return Fault.USAGE.cannot(
                "read the tables '" + text + "'",
                reason,
                "write for example t(id bigint, amount decimal(18,2)); u(id int)");
    }
}
