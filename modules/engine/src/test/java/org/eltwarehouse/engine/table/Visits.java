// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine.table;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.reader.DefinitionReader;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.gate.Input;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.storage.Location;

/** A small silver table, and rows of it as the gate hands them out. */
final class Visits {
    static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
    private static final String YAML = """
            table: silver.visits
            grain: One row per visit; the newest record wins.
            inputs: [bronze.visits]
            key: [id]
            columns:
              - {name: id, type: bigint, privacy: none, description: Number}
              - {name: code, privacy: none, description: Code}
              - {name: paid, type: "decimal(18,2)", privacy: none, description: Paid}
              - {name: day, type: date, privacy: none, description: Day}
            rejects:
              - {rule: missing_id, when: id is null}
              - {rule: negative, when: paid < 0}
            deduplicate: {by: [id], order: [day desc nulls last]}
            repairs:
              - {rule: code_mended, when: code <> raw.code}
            """;

    static final TableDefinition TABLE = with("");

    private Visits() {}

    /** The table with these expectations. */
    static TableDefinition with(String expectations) {
        return DefinitionReader.table(YAML + expectations, "visits.yaml");
    }

    /** A row read from a place in the source; its code was written the same there. */
    static Row row(int position, Long id, String code, String paid, String day) {
        return mended(position, id, code, code, paid, day);
    }

    /** A row whose code was written otherwise in the source. */
    static Row mended(int position, Long id, String code, String raw, String paid, String day) {
        return RowFactory.create(
                id,
                code,
                paid == null ? null : new BigDecimal(paid),
                day == null ? null : LocalDate.parse(day),
                RowFactory.create((long) position, 100L * position, 10L + position),
                RowFactory.create(raw));
    }

    static Dataset<Row> frame(SparkSession spark, Row... rows) {
        StructType schema = new StructType();
        for (var column : TABLE.columns()) {
            schema = schema.add(column.name(), DataType.fromDDL(column.type()), true);
        }
        schema = schema.add(Input.ROW, Input.IDENTITY, false)
                .add(Input.RAW, new StructType().add("code", DataTypes.StringType), true);
        return spark.createDataFrame(Arrays.asList(rows), schema);
    }

    /** What the table's checks find in rows that are written to a folder. */
    static List<CheckResult> results(
            TableDefinition definition, Path folder, Map<TableName, Input> inputs, Dataset<Row> frame) {
        RowChecks checks = RowChecks.of(definition, Accounting.account(frame, definition), inputs);
        Measures measures = new TableWriter(definition, TableFormat.CSV, Location.of(folder))
                .write(checks.laidOut(), 0, checks.count())
                .measures();
        CheckResults.Peers none = table -> {
            throw new AssertionError("nothing is said of " + table);
        };
        return CheckResults.of(definition, new WrittenFigures(definition, checks, measures, none, TODAY), null);
    }

    /** The checks that do not pass, each with what was found. */
    static List<String> broken(List<CheckResult> results) {
        List<String> broken = new ArrayList<>();
        results.stream()
                .filter(result -> !result.passed())
                .forEach(result -> broken.add(result.check() + ": " + result.actual()));
        return broken;
    }
}
