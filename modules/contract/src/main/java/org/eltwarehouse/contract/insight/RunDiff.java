// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.run.CheckResult;

/**
 * How two runs differ. Values of columns about persons are masked; a figure that is null was not compared or is not there.
 *
 * @param before the run that is compared with
 * @param after the run that is compared
 * @param same whether the commit records of both runs are equal, and with them every published file
 * @param parameters what the runs were told differently
 * @param steps published in one run only, or with another commit record
 * @param inputs raw files that differ
 * @param tables tables that differ
 * @param kpis key figures that differ
 * @param quality scores of silver tables that differ
 * @param counts ledgers, rejects and repairs of silver tables that differ
 * @param checks expectations whose result differs
 * @param segments how many customers went from segment to segment; null when none did or when they cannot be compared
 * @param files other published files that differ: documents, reports, quarantine
 * @param notes what was not compared and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunDiff(
        int format,
        RunId before,
        RunId after,
        boolean same,
        List<Parameter> parameters,
        List<StepChange> steps,
        List<Input> inputs,
        List<Table> tables,
        List<Kpi> kpis,
        List<Score> quality,
        List<Count> counts,
        List<Check> checks,
        List<Move> segments,
        List<OtherFile> files,
        List<String> notes) {
    public static final int FORMAT = 2;
    /** Stands for a value of a column about persons. */
    public static final String MASK = "***";

    public RunDiff {
        parameters = List.copyOf(parameters);
        steps = List.copyOf(steps);
        inputs = List.copyOf(inputs);
        tables = List.copyOf(tables);
        kpis = List.copyOf(kpis);
        quality = List.copyOf(quality);
        counts = List.copyOf(counts);
        checks = List.copyOf(checks);
        segments = segments == null ? null : List.copyOf(segments);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** What became of a part from one run to the other. */
    public enum Difference {
        ADDED,
        REMOVED,
        CHANGED;

        /** Lower case, whatever the default locale. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the rows of two files were brought together: by their key, by their place, or as a heap of equal records. */
    public enum Matching {
        KEY,
        POSITION,
        CONTENT;

        /** Lower case, whatever the default locale. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A parameter and the steps that were told it; no step for one of the run as a whole. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameter(String name, String before, String after, List<Step> steps) {
        public Parameter {
            steps = List.copyOf(steps);
        }
    }

    /** A step; {@code parts} names the parts of its commit record that differ. */
    public record StepChange(Step step, Difference difference, List<String> parts) {
        public StepChange {
            parts = List.copyOf(parts);
        }
    }

    /** A raw file; {@code rows} is null when only one run has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Input(
            String source,
            Difference difference,
            Long bytesBefore,
            Long bytesAfter,
            Long rowsBefore,
            Long rowsAfter,
            List<SchemaChange> schema,
            List<ColumnChange> columns,
            Rows rows) {
        public Input {
            schema = List.copyOf(schema);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A table.
     *
     * @param columns what changed in each column; without row counts where rows were not compared
     * @param rows null when only one run has the table, or when its rows were not compared
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Table(
            TableName table,
            Difference difference,
            Long rowsBefore,
            Long rowsAfter,
            List<SchemaChange> schema,
            List<ColumnChange> columns,
            Rows rows) {
        public Table {
            schema = List.copyOf(schema);
            columns = List.copyOf(columns);
        }
    }

    /** A column that came, went, or has another type or privacy class. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SchemaChange(String column, Difference difference, String before, String after) {}

    /**
     * A column with other values.
     *
     * @param rows rows in both runs whose value differs
     * @param net sum in the second run less sum in the first, added and removed rows included; only for columns of type
     *     bigint or decimal that are no key and say nothing about persons
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ColumnChange(String column, Long rows, BigDecimal net) {}

    /**
     * Rows of a file.
     *
     * @param changed rows in both runs with at least one other value; null where records were matched by content
     * @param examples the first changes, at most twenty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rows(Matching matching, long added, long removed, Long changed, List<Example> examples) {
        public Rows {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A changed value, or a row that only one run has; the latter has no column.
     *
     * @param rowBefore number of the row in the first run; the first one is 1
     * @param rowAfter number of the row in the second run
     * @param key the row's key; null where the key says something about persons
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Example(
            Long rowBefore, Long rowAfter, Map<String, String> key, String column, String before, String after) {
        public Example {
            key = key == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(key));
        }
    }

    /**
     * A key figure.
     *
     * @param figure the name of a measure
     * @param percent the change in per cent, null without a positive base
     * @param whole whether it is over all rows, not those of a month or of a group
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kpi(
            String scope, String figure, BigDecimal before, BigDecimal after, BigDecimal percent, boolean whole) {}

    /** A quality score, 0..1. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Score(TableName table, String score, BigDecimal before, BigDecimal after) {}

    /** Rows that an entry of a ledger, a reject rule or a repair rule counts; null where it is not there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Count(TableName table, String kind, String name, Long before, Long after) {}

    /** What an expectation found in each run; null where it is not there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Check(TableName table, String check, CheckResult before, CheckResult after) {}

    /**
     * Customers by their segment in the first and in the second run.
     *
     * @param before null for customers that only the second run has
     * @param after null for customers that only the first run has
     * @param customers null where the number is hidden
     * @param small whether it is hidden because it is small; otherwise because it would give away a small one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Move(String before, String after, Long customers, boolean small) {}

    /** A published file that is no table and no snapshot. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OtherFile(String path, Difference difference, Long bytesBefore, Long bytesAfter) {}
}
