// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;

/**
 * Exploratory statistics of the gold tables ({@code eda_summary.json}).
 *
 * @param headlines the business at a glance; null where the warehouse has no sales marts
 * @param smallGroup values shared by fewer rows than this are not shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EdaSummary(
        int format, LocalDate businessDate, int smallGroup, Headlines headlines, List<TableProfile> tables) {
    public static final int FORMAT = 1;

    public EdaSummary {
        tables = List.copyOf(tables);
    }

    /**
     * The business at a glance. Groups of fewer than {@code smallGroup} customers are folded into {@code others}.
     *
     * @param months in their order; {@code n/a} last, for sales without an order date
     * @param countries by revenue, highest first; likewise categories and products (the first ten)
     */
    public record Headlines(
            Kpis total, List<Month> months, List<Group> countries, List<Group> categories, List<Group> products) {
        public Headlines {
            months = List.copyOf(months);
            countries = List.copyOf(countries);
            categories = List.copyOf(categories);
            products = List.copyOf(products);
        }
    }

    /** Key figures of a period; money in the currency of the source. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kpis(
            BigDecimal revenue,
            long orders,
            long customers,
            long quantity,
            BigDecimal averageOrderValue,
            BigDecimal revenuePerCustomer,
            BigDecimal cost,
            BigDecimal margin) {}

    /** Key figures of a calendar month ({@code YYYY-MM}). */
    public record Month(String month, Kpis kpis) {}

    /** Revenue, orders and customers of a country, category or product. */
    public record Group(String name, BigDecimal revenue, long orders, long customers) {}

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
