// SPDX-License-Identifier: MIT
package org.eltwarehouse.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.junit.jupiter.api.Test;

class PinTest {
    @Test
    void readingAPinGivesTheDefinitionAgain() {
        for (Pin pin : Shop.pins()) {
            Pin read = Pin.parse(pin.text(), "a pin");
            assertThat(read).isEqualTo(pin);
            assertThat(read.sha256()).isEqualTo(pin.sha256());
        }
    }

    @Test
    void aModelIsAPinOfItsOwnFormat() {
        Pin model = Shop.model("orders", "gold.fact_orders", "orders_records");
        assertThat(model.text())
                .startsWith("{\"format\":2,\"model\":{\"dimensions\":[],\"fact\":\"gold.fact_orders\",");
        Pin read = Pin.parse(model.text(), "a pin");
        assertThat(read).isEqualTo(model);
        assertThat(read.text()).isEqualTo(model.text());
        assertThat(model.name()).hasToString("model.orders");
        assertThat(model.reads()).extracting(TableName::toString).containsExactly("gold.fact_orders");
        assertThat(Shop.model("orders", "gold.fact_orders", "orders_rows").sha256())
                .isNotEqualTo(model.sha256());
    }

    @Test
    void aModelInAnOldFormatIsNoPin() {
        String old = Shop.model("orders", "gold.fact_orders", "orders_records")
                .text()
                .replace("\"format\":2", "\"format\":1");
        assertThatThrownBy(() -> Pin.parse(old, "a pin")).hasMessageContaining("a pin of the format 1 is unknown");
    }

    @Test
    void theTextHasSortedKeysAndNoBlanks() {
        assertThat(Shop.pin("bronze.orders").text())
                .startsWith("{\"format\":1,\"source\":{\"business_date\":{\"column\":\"ordered_on\",\"format\":")
                .doesNotContain("\n")
                .doesNotContain("\": ");
    }

    @Test
    void whateverDecidesTheOutputChangesTheHash() {
        TableDefinition table = Shop.pin("silver.orders").table();
        assertThat(Pin.of(table.withSql(table.sql() + " ")).sha256())
                .isNotEqualTo(Pin.of(table).sha256());
        assertThat(Pin.of(table.withRejects(java.util.List.of())).sha256())
                .isNotEqualTo(Pin.of(table).sha256());
        assertThat(Shop.pins().stream().map(Pin::sha256).distinct()).hasSize(6);
    }

    @Test
    void thePinsOfAWarehouseAreOrderedByTable() {
        assertThat(Pin.all(Shop.warehouse()).stream().map(pin -> pin.name().toString()))
                .containsExactly(
                        "bronze.customers",
                        "bronze.orders",
                        "gold.dim_city",
                        "gold.fact_orders",
                        "silver.customers",
                        "silver.orders");
    }

    @Test
    void theCodesOfRefusalsAreStable() {
        assertThat(PinCode.HASH).hasToString("PIN-HASH");
        assertThat(PinCode.CLASH.refuse("it", "is so", "change it"))
                .hasMessage("Cannot use it: PIN-CLASH is so; change it");
    }
}
