// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SeedDefinition;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;

/** The inputs of definitions with their declared columns and without rows: all that the gate needs. */
public record EmptyInputs(SparkSession spark, Warehouse warehouse) {
    /** The inputs of a definition, by name; fails where the warehouse does not define one. */
    public Map<String, Input> of(TableDefinition definition) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        definition.inputs().forEach(name -> inputs.put(name.toString(), empty(name)));
        return inputs;
    }

    private Input empty(TableName name) {
        if (SeedDefinition.isSeed(name)) {
            return SeedInput.empty(spark, seed(name));
        }
        return name.isIn(Layer.BRONZE) ? source(warehouse.source(name)) : of(definition(name), spark);
    }

    private SeedDefinition seed(TableName name) {
        return warehouse
                .seed(name)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "read " + name, "no seed is called so", "add seeds/" + name.name() + ".csv and its contract"));
    }

    private TableDefinition definition(TableName name) {
        return warehouse
                .table(name)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "read " + name,
                        "no definition makes it",
                        "add " + name.schema() + "/" + name.name() + ".yaml and its query"));
    }

    /** A bronze table holds strings, the row's identity, and all its strings once more. */
    private Input source(SourceContract contract) {
        StructType schema = new StructType();
        for (Column column : contract.columns()) {
            schema = schema.add(column.name(), DataTypes.StringType);
        }
        schema = schema.add(Input.ROW, Input.IDENTITY, false);
        Map<String, PrivacyClass> classes = classes(contract.columns());
        classes.put(Input.ROW, PrivacyClass.NONE);
        classes.put(Input.RAW, PrivacyClass.FREE_TEXT);
        Dataset<Row> rows = spark.createDataFrame(List.of(), schema)
                .withColumn(
                        Input.RAW,
                        functions.struct(contract.columns().stream()
                                .map(column -> functions.col(column.name()))
                                .toArray(org.apache.spark.sql.Column[]::new)));
        return new Input(contract.table(), rows, classes, List.of(Input.ROW));
    }

    /** A table with its declared columns. */
    static Input of(TableDefinition definition, SparkSession spark) {
        StructType schema = new StructType();
        for (Column column : definition.columns()) {
            schema = schema.add(column.name(), DataType.fromDDL(column.type()));
        }
        return new Input(
                definition.table(),
                spark.createDataFrame(List.of(), schema),
                classes(definition.columns()),
                definition.key());
    }

    private static Map<String, PrivacyClass> classes(List<Column> columns) {
        Map<String, PrivacyClass> classes = new LinkedHashMap<>();
        columns.forEach(column -> classes.put(column.name(), column.privacy()));
        return classes;
    }
}
