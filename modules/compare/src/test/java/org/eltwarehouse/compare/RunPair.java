// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Breakdown;
import org.eltwarehouse.contract.insight.ModelFigures.Group;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.eltwarehouse.contract.insight.ModelFigures.Month;
import org.eltwarehouse.contract.insight.RunDiff;
import org.eltwarehouse.store.storage.Location;

/** Two finished runs in miniature; between them one cell of a raw file changed, and a few things followed. */
final class RunPair {
    private RunPair() {}

    static RunDiff diff(Path runs) {
        return diff(before(runs.resolve("monday")), after(runs.resolve("tuesday")));
    }

    /** What differs from one run folder to another. */
    static RunDiff diff(Path before, Path after) {
        return RunComparison.of(Location.of(before), Location.of(after));
    }

    static Path before(Path root) {
        return summary(new SmallRun(root), 2_400_000)
                .keyId("1a2b3c4d")
                .parameter("k", "5")
                .source("shop/orders.csv", "id,amount,colour", "1,60.00,red", "2,40.00,blue", "3,20.00,red")
                .table(orders().rows("1,60.00,red", "2,40.00,blue", "3,20.00,red")
                        .quarantined(0, "1.0000")
                        .check("reconciles(amount)", true, "a total of 120.00")
                        .check("amount_is_positive", true, "0 rows break it"))
                .table(months("2025-01,100.00,2", "2025-02,20.00,1"))
                .table(customers().rows("1,Ada,2024-01-01", "2,Grace,2024-01-02"))
                .table(Segments.of(segments(30, 50)))
                .write();
    }

    static Path after(Path root) {
        return summary(new SmallRun(root), 2_460_000)
                .keyId("1a2b3c4d")
                .parameter("k", "4")
                .source("shop/orders.csv", "id,amount,colour", "1,57.00,red", "2,40.00,blue", "3,20.00,red")
                .table(orders().rows("1,57.00,red", "2,40.00,blue", "3,20.00,red")
                        .quarantined(1, "0.7500")
                        .check("reconciles(amount)", true, "a total of 117.00")
                        .check("amount_is_positive", false, "1 row breaks it"))
                .table(months("2025-01,97.00,2", "2025-02,20.00,1", "2025-03,5.00,1"))
                .table(customers().rows("1,Ada,2024-01-01", "2,Hopper,2024-01-05"))
                .table(Segments.of(segments(12, 66)))
                .write();
    }

    static SmallTable months(String... rows) {
        return new SmallTable(Step.GOLD, "gold.agg_exec_kpis", "month")
                .column("month", "string")
                .column("revenue", "decimal(18,2)")
                .column("orders", "bigint")
                .rows(rows);
    }

    /** Adds an EDA summary of sales with this revenue. */
    static SmallRun summary(SmallRun run, long revenue) {
        return explored(run, sales(revenue));
    }

    /** Adds an EDA summary of these models. */
    static SmallRun explored(SmallRun run, ModelFigures... models) {
        return run.step(Step.EDA)
                .document(
                        "step1_eda/data/eda_summary.json",
                        Documents.json(new EdaSummary(
                                EdaSummary.FORMAT, LocalDate.of(2025, 12, 31), 10, List.of(models), List.of())));
    }

    /** Sales of one month with this revenue. */
    static ModelFigures sales(long revenue) {
        BigDecimal amount = new BigDecimal(revenue).setScale(2);
        BigDecimal month = amount.movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
        return model(
                "Sales",
                List.of("revenue", "orders"),
                Map.of("revenue", amount, "orders", new BigDecimal(3_000)),
                List.of(new Month("2025-01", Map.of("revenue", month, "orders", new BigDecimal(250)))),
                List.of(
                        new Breakdown(
                                "country",
                                new Label("Country", "Land"),
                                true,
                                List.of(new Group("Germany", Map.of("revenue", new BigDecimal("1100000.00")))),
                                0),
                        new Breakdown(
                                "category",
                                new Label("Category", "Kategorie"),
                                false,
                                List.of(new Group("Bikes", Map.of("revenue", amount))),
                                0)));
    }

    /** A model whose measures are called like their names. */
    static ModelFigures model(
            String label,
            List<String> measures,
            Map<String, BigDecimal> total,
            List<Month> months,
            List<Breakdown> dimensions) {
        return new ModelFigures(
                new Label(label, label),
                null,
                null,
                measures.stream()
                        .map(name -> new MeasureWords(
                                name, new Label(name, name), name, "count", Direction.UP, Additivity.ADDITIVE))
                        .toList(),
                total,
                months,
                dimensions);
    }

    private static SmallTable orders() {
        return new SmallTable(Step.SILVER, "silver.orders", "id")
                .column("id", "bigint")
                .column("amount", "decimal(18,2)")
                .column("colour", "string");
    }

    private static SmallTable customers() {
        return new SmallTable(Step.GOLD, "gold.customers", "id")
                .column("id", "bigint", PrivacyClass.IDENTIFIER)
                .column("name", "string", PrivacyClass.PERSONAL)
                .column("since", "date");
    }

    /** Eighty customers: so many in segment 1, the next in segment 2 up to the second number, the others in segment 3. */
    private static List<String> segments(int one, int two) {
        return IntStream.range(0, 80)
                .mapToObj(i -> String.format(Locale.ROOT, "%08x,%d", i, i < one ? 1 : i < two ? 2 : 3))
                .toList();
    }
}
