// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eltwarehouse.bronze.BronzeDriver;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.drafts.loop.Finding;
import org.eltwarehouse.drafts.trial.Bench;
import org.eltwarehouse.engine.LazySpark;
import org.eltwarehouse.gate.WarehouseGate;
import org.eltwarehouse.gold.GoldDriver;
import org.eltwarehouse.ml.FeaturesDriver;
import org.eltwarehouse.silver.SilverDriver;
import org.eltwarehouse.store.storage.Location;

/** The bench with the real gate and the real drivers: one Spark session in this JVM, started when it is needed. */
public final class SparkBench {
    private SparkBench() {}

    public static Bench open(Location raw, Optional<LocalDate> businessDate) {
        LazySpark spark = new LazySpark(Optional.of("local[*]"), 0);
        return new Bench(
                warehouse -> refused(spark, warehouse),
                List.of(
                        new BronzeDriver(),
                        new SilverDriver(spark::session),
                        new GoldDriver(spark::session),
                        new FeaturesDriver(spark::session)),
                spark,
                raw,
                businessDate);
    }

    private static List<Finding> refused(LazySpark spark, Warehouse warehouse) {
        return WarehouseGate.judge(spark.session(), warehouse).stream()
                .filter(verdict -> !verdict.accepted())
                .map((Verdict verdict) -> Finding.of(verdict))
                .toList();
    }
}
