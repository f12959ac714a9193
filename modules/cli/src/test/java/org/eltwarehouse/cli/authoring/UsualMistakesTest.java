// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.sparkkit.SparkExtension;
import org.eltwarehouse.store.definition.Definitions;
import org.eltwarehouse.store.storage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The six mistakes that are made most often, each made once in a copy of the shipped definitions: file, line, what to do. */
@ExtendWith(SparkExtension.class)
class UsualMistakesTest {
    @TempDir
    private Path temporary;

    private Workplace copy;

    @Test
    void eachIsToldWithItsFileItsLineAndWhatToDo(SparkSession spark) throws IOException {
        copy = Workplace.shipped(temporary);

        copy.edit("silver/px_cat_g1v2.sql", "from bronze.px_cat_g1v2", ", subcut\nfrom bronze.px_cat_g1v2");
        assertThat(problem(spark, "px_cat_g1v2"))
                .as("a wrong column")
                .matches("silver\\.px_cat_g1v2: GATE-ANALYSIS at silver/px_cat_g1v2\\.sql:\\d+:\\d+ does not fit: "
                        + "there is no column `subcut`; did you mean `subcat`\\?");

        copy.edit("gold/agg_exec_kpis.yaml", "{name: orders, type: bigint", "{name: orders, type: int");
        assertThat(problem(spark, "agg_exec_kpis"))
                .as("a wrong type")
                .isEqualTo("gold.agg_exec_kpis: GATE-COLUMNS at gold/agg_exec_kpis.yaml:"
                        + lineOf("gold/agg_exec_kpis.yaml", "name: orders")
                        + " yields orders bigint where the contract says orders int; cast it in the query:"
                        + " cast(... as int) as orders; or correct the type in the contract");

        copy.edit("gold/dim_location.yaml", "inputs: [", "inputs: [silver.cst_info, ");
        assertThat(problem(spark, "dim_location"))
                .as("an input that is not read")
                .isEqualTo("gold.dim_location: GATE-INPUTS at gold/dim_location.yaml:"
                        + lineOf("gold/dim_location.yaml", "inputs:")
                        + " declares [silver.cst_info] but does not read it; remove it from inputs");
        copy.edit("gold/dim_date.sql", "gold.fact_sales", "gold.dim_customer");
        assertThat(problem(spark, "dim_date"))
                .as("an undeclared input")
                .matches("gold\\.dim_date: GATE-INPUTS at gold/dim_date\\.sql:\\d+:\\d+ .*gold\\.dim_customer.*; .+");

        Path cases = copy.warehouse().resolve("gold/cases/dim_product");
        for (String name : cases.toFile().list()) {
            Files.delete(cases.resolve(name));
        }
        assertThat(problem(spark, "dim_product"))
                .as("a missing case")
                .isEqualTo("gold.dim_product has no case; write one into gold/cases/dim_product/<what_it_shows>.yaml");

        String contract = copy.text("silver/loc_a101.yaml");
        copy.write("silver/loc_a101.yaml", contract.replaceFirst(", description: \"Country, [^\"]*\"", ""));
        unreadable(
                "a missing description",
                "line " + lineOf("silver/loc_a101.yaml", "name: country")
                        + ", column 5: the column 'country' has no"
                        + " 'description'; add description: Day of the order");
        copy.write("silver/loc_a101.yaml", contract.replace("\n  - {name: country", "\n - {name: country"));
        unreadable("a bad indentation", "line " + lineOf("silver/loc_a101.yaml", "name: country") + ", column 2: ");
    }

    private void unreadable(String mistake, String message) {
        assertThatThrownBy(() -> Definitions.warehouse(Location.of(copy.warehouse())))
                .as(mistake)
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot read silver/loc_a101.yaml: " + message);
    }

    private String problem(SparkSession spark, String name) {
        Location folder = Location.of(copy.warehouse());
        Warehouse warehouse = Definitions.warehouse(folder);
        TableDefinition table = new TableGraph(warehouse).table(name);
        return new TableTests(() -> spark, warehouse, folder)
                .of(List.of(), List.of(table), line -> {})
                .results()
                .get(0)
                .problem();
    }

    private int lineOf(String file, String piece) {
        String text = copy.text(file);
        return (int) text.substring(0, text.indexOf(piece))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
