// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;

/**
 * Exploratory statistics of the gold tables ({@code eda_summary.json}).
 *
 * @param models the business at a glance, by each model of the warehouse
 * @param smallGroup values shared by fewer rows than this are not shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EdaSummary(
        int format, LocalDate businessDate, int smallGroup, List<ModelFigures> models, List<TableProfile> tables) {
    public static final int FORMAT = 2;

    public EdaSummary {
        models = List.copyOf(models);
        tables = List.copyOf(tables);
    }

    /** One table. */
    public record TableProfile(TableName table, String grain, long rows, List<ColumnProfile> columns) {
        public TableProfile {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One column.
     *
     * @param distinct distinct values, nulls apart
     * @param quantiles 5, 25, 50, 75, 95 per cent points of a number or date; null for text and for columns about persons
     * @param values the most frequent values, at most twenty; empty for columns about persons
     * @param suppressed distinct values left out because fewer than {@code smallGroup} rows share them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ColumnProfile(
            String name,
            String type,
            PrivacyClass privacy,
            long missing,
            long distinct,
            Quantiles quantiles,
            List<ValueCount> values,
            long suppressed) {
        public ColumnProfile {
            values = List.copyOf(values);
        }
    }

    /** Points of a distribution, as plain decimals or ISO dates; a point with too few rows beyond it is null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quantiles(String p05, String p25, String p50, String p75, String p95) {}

    /** A value and the rows that share it. */
    public record ValueCount(String value, long rows) {}
}
