package org.eltwarehouse.drafts.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static WarehouseException error(String what, String reason) {
        return Fault.DATA.cannot(what, reason, "correct it");
    }

    @ParameterizedTest
    @CsvSource({
        "GOLD, run gold.dim_customer_info, a value does not fit its type, gold.dim_customer_info",
        "GOLD, run gold.dim_customer, a value does not fit its type, gold.dim_customer",
        "GOLD, accept the definition of gold.fact_sales, it reads [gold.dim_customer], gold.fact_sales",
        "BRONZE, read source_crm/info.csv, the file is empty, bronze.source_crm_info",
        "BRONZE, read crm/info.csv, the file is empty, bronze.crm_info"
    })
    void theTableIsBlamedThatTheErrorNamesInFull(Step step, String what, String reason, String blamed) {
        assertThat(SampleRun.culprit(step, WAREHOUSE, error(what, reason))).hasToString(blamed);
    }

    @Test
    void noHealthyTableIsBlamedForAnErrorThatNamesNone() {
        assertThat(SampleRun.culprit(Step.GOLD, WAREHOUSE, error("run gold.dim_cust", "it is odd")))
                .as("a source, which no repair leaves out")
                .hasToString("bronze.crm_info");
        assertThat(SampleRun.culprit(Step.SILVER, WAREHOUSE, error("run the layer", "it is empty")))
                .hasToString("bronze.crm_info");
        WarehouseException error = error("run the layer", "there is nothing");
        assertThatThrownBy(() -> SampleRun.culprit(Step.SILVER, new Warehouse(List.of(), Map.of()), error))
                .isSameAs(error);
    }
}
