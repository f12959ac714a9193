// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.GateCode;
import org.eltwarehouse.contract.verdict.Position;
import org.eltwarehouse.contract.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class WarehouseGateTest {
    @Test
    void everyTableGetsItsVerdictLayerByLayer(SparkSession spark) {
        assertThat(WarehouseGate.judge(spark, SmallWarehouse.sound()))
                .extracting(Verdict::toString)
                .containsExactly(
                        "silver.people: accepted",
                        "gold.cities: accepted",
                        "gold.people: accepted",
                        "features.cities: accepted");
    }

    @Test
    void onlyTheChosenOnesAreJudged(SparkSession spark) {
        TableDefinition broken = SmallWarehouse.table(
                SmallWarehouse.GOLD, "select city, count(*) as people\nfrom silver.people\ngroup by city, uuid()");
        Warehouse warehouse = SmallWarehouse.with(broken);
        assertThat(WarehouseGate.judge(spark, warehouse, table -> table.table().isIn(Layer.GOLD)))
                .extracting(Verdict::toString)
                .containsExactly("gold.cities: GATE-FUNCTION at 3:16", "gold.people: accepted");
    }

    @Test
    void anInputThatNothingDefinesIsARefusal(SparkSession spark) {
        for (String missing : List.of("silver.nothing", "bronze.nothing")) {
            TableDefinition lost = SmallWarehouse.table(
                    SmallWarehouse.GOLD.replace("[silver.people]", "[" + missing + "]"), SmallWarehouse.GOLD_SQL);
            List<Verdict> verdicts = WarehouseGate.judge(spark, SmallWarehouse.with(lost), table -> table.equals(lost));
            assertThat(verdicts).singleElement().satisfies(verdict -> {
                assertThat(verdict).hasToString("gold.cities: GATE-INPUTS");
                assertThat(verdict.reason())
                        .isEqualTo("declares inputs [" + missing + "], not all of which are defined");
            });
        }
    }

    @Test
    void whatIsMissingIsNamed(SparkSession spark) {
        TableDefinition lost = SmallWarehouse.table(
                SmallWarehouse.GOLD.replace("[silver.people]", "[silver.nothing]"), SmallWarehouse.GOLD_SQL);
        assertThatThrownBy(() -> new EmptyInputs(spark, SmallWarehouse.sound()).of(lost))
                .hasMessage(
                        "Cannot read silver.nothing: no definition makes it; add silver/nothing.yaml and its query");
    }

    @Test
    void inputsHaveTheDeclaredColumnsAndNoRows(SparkSession spark) {
        EmptyInputs inputs = new EmptyInputs(spark, SmallWarehouse.sound());
        Input bronze = inputs.of(SmallWarehouse.table(SmallWarehouse.SILVER, SmallWarehouse.SILVER_SQL))
                .get("bronze.people");
        assertThat(bronze.rows().schema().toDDL())
                .isEqualTo(
                        "id STRING,name STRING,born STRING,city STRING,_row STRUCT<position: BIGINT NOT NULL, offset:"
                                + " BIGINT NOT NULL, length: BIGINT NOT NULL> NOT NULL,raw STRUCT<id: STRING, name: STRING,"
                                + " born: STRING, city: STRING> NOT NULL");
        assertThat(bronze.key()).containsExactly("_row");
        assertThat(bronze.classes().get("city")).hasToString("quasi");
        assertThat(bronze.classes().get("raw")).hasToString("free_text");
        assertThat(bronze.classes().get("_row")).hasToString("none");

        Input gold = inputs.of(SmallWarehouse.table(SmallWarehouse.FEATURES, SmallWarehouse.FEATURES_SQL))
                .get("gold.cities");
        assertThat(gold.table()).isEqualTo(TableName.parse("gold.cities"));
        assertThat(gold.rows().schema().toDDL()).isEqualTo("city STRING,people BIGINT");
        assertThat(gold.key()).containsExactly("city");
        assertThat(gold.classes().get("people")).hasToString("none");
    }

    @Test
    void onlyARefusalIsAnError() {
        Verdict accepted = new Verdict(null, null, null, null, null);
        assertThatThrownBy(accepted::asError)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("null is accepted");
        assertThat(new Verdict(null, GateCode.ROWS, null, "is wrong", "correct it").asError())
                .hasMessage("Cannot accept the query: GATE-ROWS is wrong; correct it");
        assertThat(new Verdict(null, GateCode.ROWS, new Position(2, 3), "is wrong", "correct it"))
                .hasToString("query: GATE-ROWS at 2:3");
    }
}
