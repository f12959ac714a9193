// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.eda;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.stack;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.insight.EdaSummary.Group;
import org.eltwarehouse.contract.insight.EdaSummary.Headlines;
import org.eltwarehouse.contract.insight.EdaSummary.Kpis;
import org.eltwarehouse.contract.insight.EdaSummary.Month;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.table.RunTables;

/** The business at a glance, from the monthly key figures and the enriched sales; absent where a warehouse has none. */
public final class SalesHeadlines {
    private static final TableName MONTHS = new TableName(Layer.GOLD, "agg_exec_kpis");
    private static final TableName SALES = new TableName(Layer.GOLD, "wide_sales_enriched");
    private static final List<String> MONTH_COLUMNS = List.of(
            "month",
            "revenue",
            "orders",
            "customers",
            "quantity",
            "average_order_value",
            "revenue_per_customer",
            "cost",
            "margin");
    private static final List<String> SALES_COLUMNS = List.of(
            "order_number", "customer_key", "sales_amount", "quantity", "cost", "country", "category", "product_name");
    private static final int MOST_PRODUCTS = 10;
    private static final int ALL = -1;
    private static final String DIMENSION = "dimension";
    private static final String NAME = "name";

    private final Dataset<Row> sales;

    private SalesHeadlines(Dataset<Row> sales) {
        this.sales = sales;
    }

    /** The headlines; a notice says why there are none. */
    public static Optional<Headlines> of(StepRecord gold, RunTables tables, List<String> notices) {
        List<String> missing = Stream.concat(missing(gold, MONTHS, MONTH_COLUMNS), missing(gold, SALES, SALES_COLUMNS))
                .toList();
        if (!missing.isEmpty()) {
            notices.add("There are no headlines: gold has no " + String.join(", ", missing));
            return Optional.empty();
        }
        Dataset<Row> sales = tables.read(SALES).rows().select(columns(SALES_COLUMNS));
        sales.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Dataset<Row> months = tables.read(MONTHS).rows().select(columns(MONTH_COLUMNS));
            return Optional.of(new SalesHeadlines(sales).headlines(shown(months(months), notices)));
        } finally {
            sales.unpersist();
        }
    }

    private static Stream<String> missing(StepRecord gold, TableName table, List<String> needed) {
        Optional<TableRecord> record = gold.table(table);
        if (record.isEmpty()) {
            return Stream.of(table.toString());
        }
        List<String> held =
                record.get().columns().stream().map(ColumnRecord::name).toList();
        return needed.stream().filter(name -> !held.contains(name)).map(name -> table + "." + name);
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    }

    /** Months in their order; {@code n/a} sorts behind the digits. */
    private static List<Month> months(Dataset<Row> months) {
        return months.collectAsList().stream()
                .map(row -> new Month(
                        row.getString(0),
                        new Kpis(
                                row.getDecimal(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getDecimal(5),
                                row.getDecimal(6),
                                row.getDecimal(7),
                                row.getDecimal(8))))
                .sorted(Comparator.comparing(Month::month))
                .toList();
    }

    /** Leaves out months with too few customers; never one alone, since it would be the rest of the total. */
    private static List<Month> shown(List<Month> months, List<String> notices) {
        List<Month> bySize = new ArrayList<>(months);
        bySize.sort(Comparator.comparingLong(month -> month.kpis().customers()));
        long few = months.stream()
                .filter(month -> month.kpis().customers() < DataPolicy.SMALL_GROUP)
                .count();
        if (few == 0) {
            return months;
        }
        Set<Month> hidden = Set.copyOf(bySize.subList(0, (int) Math.min(bySize.size(), Math.max(2, few))));
        notices.add(hidden.size() + " months are left out of the headlines: fewer than " + DataPolicy.SMALL_GROUP
                + " known customers bought in them, or they would reveal such a month");
        return months.stream().filter(month -> !hidden.contains(month)).toList();
    }

    private Headlines headlines(List<Month> months) {
        Kpis total = null;
        List<SalesDimension> dimensions = SalesDimension.all();
        for (Row row : grouped().collectAsList()) {
            if (row.getInt(0) == ALL) {
                total = kpis(row);
            } else {
                dimensions.get(row.getInt(0)).add(group(row));
            }
        }
        if (total == null) {
            total = new Kpis(BigDecimal.ZERO.setScale(2), 0, 0, 0, null, null, BigDecimal.ZERO.setScale(2), null);
        }
        countOthers(dimensions);
        return new Headlines(
                total,
                months,
                dimensions.get(0).groups(Integer.MAX_VALUE),
                dimensions.get(1).groups(Integer.MAX_VALUE),
                dimensions.get(2).groups(MOST_PRODUCTS));
    }

    /** One row for all sales and one per country, category and product. */
    private Dataset<Row> grouped() {
        List<Column> names = new ArrayList<>(List.of(lit(SalesDimension.COLUMNS.size() + 1), lit(ALL), lit("")));
        for (int i = 0; i < SalesDimension.COLUMNS.size(); i++) {
            names.add(lit(i));
            names.add(coalesce(col(SalesDimension.COLUMNS.get(i)), lit(SalesDimension.UNKNOWN)));
        }
        Column[] stacked = {
            order(), customer(), col("sales_amount"), col("quantity"), col("cost"), stack(names.toArray(Column[]::new))
        };
        return sales.select(stacked)
                .toDF("order", "customer", "amount", "quantity", "cost", DIMENSION, NAME)
                .groupBy(DIMENSION, NAME)
                .agg(
                        sum("amount").cast("decimal(18,2)"),
                        count_distinct(col("order")),
                        count_distinct(col("customer")),
                        sum("quantity").cast("bigint"),
                        sum(col("quantity").multiply(coalesce(col("cost"), lit(0))))
                                .cast("decimal(18,2)"));
    }

    private static Column order() {
        return col("order_number");
    }

    /** The unknown customer is nobody, however many stand behind it. */
    private static Column customer() {
        return when(col("customer_key").notEqual(-1), col("customer_key"));
    }

    private static Group group(Row row) {
        return new Group(row.getString(1), row.getDecimal(2), row.getLong(3), row.getLong(4));
    }

    private static Kpis kpis(Row row) {
        BigDecimal revenue = row.getDecimal(2);
        BigDecimal cost = row.getDecimal(6);
        long orders = row.getLong(3);
        long customers = row.getLong(4);
        return new Kpis(
                revenue,
                orders,
                customers,
                row.getLong(5),
                ratio(revenue, orders),
                ratio(revenue, customers),
                cost,
                revenue.subtract(cost));
    }

    private static BigDecimal ratio(BigDecimal amount, long count) {
        return count == 0 ? null : amount.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }

    /** Orders and customers of folded groups overlap, so they are counted again over all of them together. */
    private void countOthers(List<SalesDimension> dimensions) {
        List<SalesDimension> folding =
                dimensions.stream().filter(SalesDimension::uncounted).toList();
        while (!folding.isEmpty()) {
            List<Column> counts = new ArrayList<>();
            for (SalesDimension dimension : folding) {
                Column inside = coalesce(col(dimension.column()), lit(SalesDimension.UNKNOWN))
                        .isin(dimension.folded().toArray());
                counts.add(count_distinct(when(inside, order())));
                counts.add(count_distinct(when(inside, customer())));
            }
            Column[] others = counts.subList(1, counts.size()).toArray(Column[]::new);
            Row row = sales.agg(counts.get(0), others).first();
            for (int i = 0; i < folding.size(); i++) {
                folding.get(i).countOthers(row.getLong(2 * i), row.getLong(2 * i + 1));
            }
            folding = folding.stream().filter(SalesDimension::uncounted).toList();
        }
    }
}
