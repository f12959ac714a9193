// SPDX-License-Identifier: MIT
package org.eltwarehouse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.TableRecord;
import org.eltwarehouse.engine.table.RunTables;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.LocalStorage;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.DynamicTest;

/** Turns {@code <layer>/cases/<table>/<sentence>.yaml} into one named test each. Adding a case needs no Java. */
public final class TableCases {
    private final SparkSession spark;
    private final Warehouse warehouse;

    /** Cases of the shipped definitions. */
    public TableCases(SparkSession spark) {
        this(spark, ShippedDefinitions.read());
    }

    /** Cases of other definitions. */
    public TableCases(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /** The tests of a layer. Fails when a table of the layer has no case. */
    public Stream<DynamicTest> of(Layer layer) {
        List<DynamicTest> tests = new ArrayList<>();
        for (TableDefinition definition : warehouse.layer(layer)) {
            Path folder = ShippedDefinitions.FOLDER
                    .resolve(layer.toString())
                    .resolve("cases")
                    .resolve(definition.table().name());
            tests.add(DynamicTest.dynamicTest(
                    definition.table() + " has a case",
                    () -> assertThat(files(folder)).isNotEmpty()));
            for (Path file : files(folder)) {
                String name = file.getFileName().toString().replace(".yaml", "").replace('_', ' ');
                tests.add(DynamicTest.dynamicTest(definition.table() + " " + name, () -> run(definition, file)));
            }
        }
        return tests.stream();
    }

    private void run(TableDefinition definition, Path file) throws IOException {
        check(definition, Documents.fromYaml(Files.readString(file), TableCase.class, file.toString()));
    }

    /** Runs a definition over what a case gives, and compares what comes out. */
    public void check(TableDefinition definition, TableCase testCase) throws IOException {
        Location folder = LocalStorage.temporary("case");
        try {
            CaseRun.Outcome outcome = new CaseRun(spark, warehouse, folder).run(definition, testCase);
            compareRows(definition.table(), testCase.expect().rows(), outcome);
            compareCounts(testCase.expect(), outcome.record());
        } finally {
            Folders.remove(folder);
        }
    }

    private void compareRows(TableName table, List<Map<String, Object>> rows, CaseRun.Outcome outcome) {
        if (rows == null) {
            return;
        }
        if (rows.isEmpty()) {
            assertThat(outcome.record().rows()).isZero();
            return;
        }
        List<String> names = List.copyOf(rows.get(0).keySet());
        Column[] columns = names.stream().map(functions::col).toArray(Column[]::new);
        Dataset<Row> actual =
                new RunTables(() -> spark, outcome.context()).read(table).rows().select(columns);
        new FrameComparison(spark).requireEqual(typed(rows, names, actual.schema()), actual);
    }

    private Dataset<Row> typed(List<Map<String, Object>> rows, List<String> names, StructType types) {
        StructType strings = new StructType();
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            strings = strings.add(name, DataTypes.StringType);
            columns.add(functions.col(name).cast(types.apply(name).dataType()).as(name));
        }
        List<Row> texts = rows.stream()
                .map(row -> RowFactory.create(names.stream()
                        .map(name ->
                                row.get(name) == null ? null : row.get(name).toString())
                        .toArray()))
                .toList();
        return spark.createDataFrame(texts, strings).select(columns.toArray(Column[]::new));
    }

    private static void compareCounts(TableCase.Expected expect, TableRecord record) {
        if (expect.quarantined() != null) {
            assertThat(counts(record.rejects())).as("rows by reject rule").isEqualTo(expect.quarantined());
        }
        if (expect.deduplicated() != null) {
            assertThat(record.ledger().deduplicated()).as("deduplicated").isEqualTo(expect.deduplicated());
        }
        if (expect.repairs() != null) {
            assertThat(counts(record.repairs())).as("rows by repair rule").isEqualTo(expect.repairs());
        }
        if (expect.broken() != null) {
            assertThat(record.checks().stream().filter(check -> !check.passed()).map(CheckResult::check))
                    .as("broken checks")
                    .isEqualTo(expect.broken());
        }
    }

    private static Map<String, Long> counts(List<RuleCount> rules) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rules.stream().filter(rule -> rule.rows() > 0).forEach(rule -> counts.put(rule.rule(), rule.rows()));
        return counts;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
