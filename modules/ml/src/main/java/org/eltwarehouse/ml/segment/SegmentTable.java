// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.segment;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.table.TableRun;
import org.eltwarehouse.step.StepContext;

/**
 * The segment of every customer.
 *
 * @param assigned all customers with their cluster; null where there are no clusters
 * @param numbers the segment number of each cluster
 * @param names the segment name of each cluster
 */
record SegmentTable(Customers customers, Dataset<Row> assigned, List<Integer> numbers, List<String> names) {
    private static final TableDefinition TABLE = new TableDefinition(
            SegmentationModel.TABLE,
            "One row per known customer, with or without orders.",
            List.of(Customers.FEATURES),
            List.of("customer_pseudonym"),
            false,
            false,
            List.of(
                    new Column("customer_pseudonym", "string", PrivacyClass.QUASI, "Keyed hash of the customer number"),
                    new Column("segment", "int", PrivacyClass.NONE, "Number of the segment, 0 without orders"),
                    new Column("segment_name", "string", PrivacyClass.NONE, "What sets the segment apart")),
            List.of(),
            null,
            List.of(),
            List.of(),
            null);

    TableRecord write(StepContext context) {
        return new TableRun(context, TABLE, Map.of(), segments(), false)
                .run(
                        Step.SEGMENTATION,
                        input -> context.record(Step.FEATURES).table(input).orElseThrow());
    }

    private Dataset<Row> segments() {
        boolean none = assigned == null;
        return (none ? customers.rows() : assigned)
                .select(
                        col(customers.pseudonym()).as("customer_pseudonym"),
                        (none ? lit(0) : byCluster(numbers, 0)).as("segment"),
                        (none ? lit(SegmentNames.NO_ORDERS) : byCluster(names, SegmentNames.NO_ORDERS))
                                .as("segment_name"));
    }

    private static org.apache.spark.sql.Column byCluster(List<?> values, Object withoutOrders) {
        org.apache.spark.sql.Column all =
                array(values.stream().map(functions::lit).toArray(org.apache.spark.sql.Column[]::new));
        return when(col(Customers.ORDERED), element_at(all, col(Fit.CLUSTER).plus(1)))
                .otherwise(lit(withoutOrders));
    }
}
