package org.eltwarehouse.agents.build;

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
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.engine.gate.Input;
import org.eltwarehouse.engine.table.CsvRows;

/** The inputs of a definition with their declared columns and without rows: all that the gate needs. */
record EmptyInputs(SparkSession spark, Warehouse warehouse) {
    Map<String, Input> of(TableDefinition definition) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        definition.inputs().forEach(name -> inputs.put(name.toString(), empty(name)));
        return inputs;
    }

    private Input empty(TableName name) {
        boolean bronze = name.layer().equals("bronze");
        List<Column> columns = bronze
                ? warehouse.source(name).columns()
                : warehouse.layer(name.layer()).stream()
                        .filter(table -> table.table().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .columns();
        StructType schema = new StructType();
        Map<String, PrivacyClass> classes = new LinkedHashMap<>();
        for (Column column : columns) {
            schema = schema.add(column.name(), bronze ? DataTypes.StringType : DataType.fromDDL(column.type()));
            classes.put(column.name(), column.privacy());
        }
        if (bronze) {
            schema = schema.add(Input.ROW, CsvRows.IDENTITY, false);
            classes.put(Input.ROW, PrivacyClass.NONE);
            classes.put(Input.RAW, PrivacyClass.FREE_TEXT);
        }
        Dataset<Row> rows = spark.createDataFrame(List.of(), schema);
        if (bronze) {
            rows = rows.withColumn(
                    Input.RAW,
                    functions.struct(columns.stream()
                            .map(column -> functions.col(column.name()))
                            .toArray(org.apache.spark.sql.Column[]::new)));
        }
        return new Input(name, rows, classes);
    }
}
