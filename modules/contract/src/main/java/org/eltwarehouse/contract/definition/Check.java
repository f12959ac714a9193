package org.eltwarehouse.contract.definition;

import java.util.List;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.TableName;

/** What an expectation claims about a written table. */
public sealed interface Check {
    /** A stable, readable name of the claim, such as {@code not_null(cst_id)}. */
    String name();

    /** The column holds no null. */
    record NotNull(String column) implements Check {
        @Override
        public String name() {
            return "not_null(" + column + ")";
        }
    }

    /** No two rows agree in all of these columns. */
    record Unique(List<String> columns) implements Check {
        public Unique {
            columns = List.copyOf(columns);
        }

        @Override
        public String name() {
            return "unique(" + String.join(", ", columns) + ")";
        }
    }

    /** Every non-null value is one of these. */
    record AcceptedValues(String column, List<String> values) implements Check {
        public AcceptedValues {
            values = List.copyOf(values);
        }

        @Override
        public String name() {
            return "accepted_values(" + column + ")";
        }
    }

    /** Every non-null value lies within the bounds, both inclusive; a null bound is open. */
    record Range(String column, String min, String max) implements Check {
        @Override
        public String name() {
            return "range(" + column + ", " + (min == null ? "" : min) + ".." + (max == null ? "" : max) + ")";
        }
    }

    /** The condition is true or null for every row. */
    record Holds(String name, String condition) implements Check {
        public Holds {
            Names.requireIdentifier(name, "the name of a condition");
            Names.requireText(condition, "the condition " + name);
        }
    }

    /** Every non-null value occurs in a column of another table. */
    record ForeignKey(String column, TableName table, String references) implements Check {
        @Override
        public String name() {
            return "foreign_key(" + column + " -> " + table + "." + references + ")";
        }
    }

    /** The column's sum equals that of a column of another table, to the cent. */
    record Reconciles(String column, TableName table, String with) implements Check {
        @Override
        public String name() {
            return "reconciles(" + column + " = " + table + "." + with + ")";
        }
    }

    /** The table has as many rows as another. */
    record SameRows(TableName table) implements Check {
        @Override
        public String name() {
            return "same_rows(" + table + ")";
        }
    }
}
