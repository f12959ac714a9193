// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Drift;
import org.eltwarehouse.contract.definition.DriftPolicy;
import org.eltwarehouse.contract.definition.Severity;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.contract.run.ColumnRecord;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.DriftFinding;
import org.eltwarehouse.contract.run.Ledger;
import org.eltwarehouse.contract.run.Quality;
import org.eltwarehouse.contract.run.RuleCount;
import org.eltwarehouse.contract.run.SourceRecord;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.contract.run.StepSettings;
import org.eltwarehouse.contract.run.TableRecord;

/** A finished run in miniature: the records of its steps. */
final class Samples {
    static final LocalDate BUSINESS_DATE = LocalDate.of(2025, 12, 31);

    private Samples() {}

    static StepRecord step(Step step, List<SourceRecord> sources, List<TableRecord> tables, List<String> notices) {
        return new StepRecord(
                StepRecord.FORMAT,
                step,
                "0.1.0",
                Sha256.of(step.toString()),
                Map.of(),
                StepSettings.on(BUSINESS_DATE),
                sources,
                tables,
                notices,
                List.of());
    }

    static SourceRecord source(String file, String table, List<String> header, long malformed) {
        return new SourceRecord(
                file,
                table == null ? null : TableName.parse(table),
                "bronze/data/" + file,
                123_456,
                Sha256.of(file),
                "UTF-8",
                ",",
                header,
                1_234,
                malformed,
                malformed == 0 ? List.of() : List.of(new RuleCount("too_few_fields", malformed)),
                0,
                "bronze.sales_details".equals(table) ? BUSINESS_DATE : null,
                List.of(),
                malformed == 0
                        ? List.of()
                        : List.of(
                                new DriftFinding(Drift.NEW_COLUMN, null, DriftPolicy.WARN, 1_234 - malformed),
                                new DriftFinding(Drift.NEW_CODE, "sls_ord_num", DriftPolicy.QUARANTINE, 7)),
                List.of());
    }

    static StepRecord bronze() {
        return step(
                Step.BRONZE,
                List.of(
                        source("source_crm/cst_info.csv", "bronze.cst_info", List.of("cst_id", "cst_key"), 0),
                        source("source_crm/sales_details.csv", "bronze.sales_details", List.of("sls_ord_num"), 3),
                        source("source_erp/leftover.csv", null, List.of("A", "b c"), 0)),
                List.of(),
                List.of("source_erp/leftover.csv has no contract."));
    }

    static ColumnRecord column(String name, String type, long nulls, String sum) {
        return new ColumnRecord(
                name,
                type,
                PrivacyClass.NONE,
                "What " + name + " means",
                nulls,
                sum == null ? null : new BigDecimal(sum));
    }

    static TableRecord table(
            String name, long rows, Ledger ledger, List<CheckResult> checks, List<ColumnRecord> columns) {
        boolean silver = name.startsWith("silver.");
        return new TableRecord(
                TableName.parse(name),
                "One row per thing.",
                List.of(),
                List.of("id"),
                "csv",
                "data/" + name + ".csv",
                rows,
                ledger,
                silver ? List.of(new RuleCount("missing_id", ledger.quarantined())) : List.of(),
                silver ? List.of(new RuleCount("date_repaired", rows / 10), new RuleCount("idle", 0)) : List.of(),
                checks,
                columns,
                silver && rows > 0
                        ? new Quality(
                                new BigDecimal("0.9312"),
                                new BigDecimal("0.9984"),
                                new BigDecimal("1.0000"),
                                new BigDecimal("0.9000"))
                        : null,
                List.of());
    }

    static CheckResult check(String check, Severity severity, boolean passed) {
        return new CheckResult(check, severity, passed, "the claim", passed ? "as claimed" : "3 rows");
    }

    static StepRecord silver() {
        return step(
                Step.SILVER,
                List.of(),
                List.of(
                        table(
                                "silver.cst_info",
                                1_200,
                                new Ledger(1_234, 1_200, 20, 14),
                                List.of(
                                        check("not_null(cst_id)", Severity.FAIL, true),
                                        check("accepted_values(cst_gndr)", Severity.WARN, false)),
                                List.of(column("cst_id", "bigint", 0, null), column("cst_gndr", "string", 210, null))),
                        table("silver.prd_info", 397, new Ledger(400, 397, 3, 0), List.of(), List.of()),
                        table("silver.shop", 0, new Ledger(5, 0, 5, 0), List.of(), List.of())),
                List.of("silver.shop is empty: every row was rejected."));
    }

    static StepRecord gold() {
        return step(
                Step.GOLD,
                List.of(),
                List.of(
                        table(
                                "gold.dim_product",
                                50,
                                null,
                                List.of(check("unique(product_key)", Severity.FAIL, true)),
                                List.of(column("cost", "decimal(18,2)", 2, "1234.5"))),
                        table(
                                "gold.fact_sales",
                                4_980,
                                null,
                                List.of(
                                        check(
                                                "reconciles(sales_amount = silver.sales_details.sales_amount)",
                                                Severity.FAIL,
                                                true),
                                        check("same_rows(silver.sales_details)", Severity.FAIL, true)),
                                List.of(column("sales_amount", "decimal(18,2)", 0, "2400000.00"))),
                        table(
                                "gold.agg_sales",
                                36,
                                null,
                                List.of(check("adds_up(revenue = revenue())", Severity.FAIL, true)),
                                List.of(column("revenue", "decimal(18,2)", 0, "2400000.00")))),
                List.of());
    }

    static StepRecord features() {
        return step(
                Step.FEATURES,
                List.of(),
                List.of(table(
                        "features.customer_features",
                        1_000,
                        null,
                        List.of(),
                        List.of(
                                column("recency_days", "int", 50, null),
                                column("monetary", "decimal(18,2)", 0, null)))),
                List.of());
    }

    static StepRecord eda() {
        return step(Step.EDA, List.of(), List.of(), List.of());
    }

    static StepRecord segmentation() {
        return step(Step.SEGMENTATION, List.of(), List.of(), List.of());
    }

    static Map<Step, StepRecord> allRecords() {
        Map<Step, StepRecord> records = new EnumMap<>(Step.class);
        List.of(bronze(), silver(), gold(), eda(), features(), segmentation())
                .forEach(record -> records.put(record.step(), record));
        return records;
    }

    static DataPolicy policy() {
        return new DataPolicy(
                DataPolicy.FORMAT,
                "k-1a2b3c4d",
                "HMAC-SHA256",
                DataPolicy.SMALL_GROUP,
                List.of(
                        new DataPolicy.Field(
                                TableName.parse("silver.cst_info"),
                                "cst_firstname",
                                PrivacyClass.PERSONAL,
                                "kept in silver and the protected dimension only"),
                        new DataPolicy.Field(
                                TableName.parse("silver.cst_info"),
                                "cst_id",
                                PrivacyClass.IDENTIFIER,
                                "leaves gold as a pseudonym only")));
    }

    /** A run folder that holds the results of EDA and segmentation. */
    static Path runFolder(Path root) {
        explored(root, Insights.eda());
        put(root.resolve("step3_segmentation/_meta/model_metadata.json"), Documents.json(Insights.model()));
        return root;
    }

    /** A run folder that holds this result of EDA. */
    static Path explored(Path root, EdaSummary summary) {
        put(root.resolve("step1_eda/data/eda_summary.json"), Documents.json(summary));
        return root;
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
