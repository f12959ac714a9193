// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.loop.Finding;
import org.junit.jupiter.api.Test;

/** Which table a failed trial is blamed on. */
class SampleRunTest {
    private static final List<Column> COLUMNS = List.of(new Column("id", "string", PrivacyClass.NONE, "A number"));

    private static final Warehouse WAREHOUSE = new Warehouse(
            Stream.of("crm/info.csv", "source_crm/info.csv")
                    .map(SampleRunTest::source)
                    .toList(),
            Map.of(
                    Layer.GOLD,
                    Stream.of("dim_customer", "dim_customer_info", "fact_sales")
                            .map(SampleRunTest::table)
                            .toList()));

    private static SourceContract source(String file) {
        TableName table = new TableName("bronze", file.replace('/', '_').replace(".csv", ""));
        return new SourceContract(table, file, "A row.", null, null, null, null, null, null, COLUMNS);
    }

    private static TableDefinition table(String name) {
        return new TableDefinition(
                new TableName("gold", name),
                "A row.",
                List.of(TableName.parse("silver.info")),
                List.of("id"),
                false,
                false,
                COLUMNS,
                List.of(),
                null,
                List.of(),
                List.of(),
                "select id from silver.info");
    }

    private static WarehouseException error(String what) {
        return Fault.DATA.cannot(what, "it is odd", "correct it");
    }

    @Test
    void theTableIsBlamedThatTheErrorAroseAt() {
        WarehouseException error = error("run gold.dim_customer beside gold.fact_sales");
        Finding finding = SampleRun.failed(WAREHOUSE, error.about(TableName.parse("gold.fact_sales")));
        assertThat(finding).isEqualTo(Finding.failed(TableName.parse("gold.fact_sales"), error.getMessage()));
        assertThat(SampleRun.failed(WAREHOUSE, error.about(TableName.parse("bronze.source_crm_info")))
                        .table())
                .hasToString("bronze.source_crm_info");
    }

    @Test
    void nobodyIsBlamedForAnErrorWhoseTableIsUnknown() {
        WarehouseException error = error("find the business date of gold.fact_sales in crm/info.csv");
        Finding finding = SampleRun.failed(WAREHOUSE, error);
        assertThat(finding.isAboutAll()).as("whatever the message names").isTrue();
        assertThat(finding.isBlocking()).isTrue();
        assertThat(finding.reason()).isEqualTo(error.getMessage());
        assertThat(SampleRun.failed(WAREHOUSE, error.about(TableName.parse("gold.dim_cust")))
                        .isAboutAll())
                .as("no table of the draft")
                .isTrue();
    }
}
