// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.bronze.BronzeDriver;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.engine.SparkDriver;
import org.eltwarehouse.gold.GoldDriver;
import org.eltwarehouse.ml.EdaDriver;
import org.eltwarehouse.ml.FeaturesDriver;
import org.eltwarehouse.ml.SegmentationDriver;
import org.eltwarehouse.reports.ReportsDriver;
import org.eltwarehouse.silver.SilverDriver;
import org.eltwarehouse.step.Drivers;
import org.eltwarehouse.step.StepDriver;

/** The driver of each step, as the layer modules ship them. */
public record ShippedDrivers(DataPolicy policy, Supplier<SparkSession> session) implements Drivers {
    @Override
    public StepDriver of(Step step) {
        return switch (step) {
            case BRONZE -> new BronzeDriver();
            case SILVER -> new SilverDriver(session);
            case GOLD -> new GoldDriver(session);
            case EDA -> new EdaDriver(session);
            case FEATURES -> new FeaturesDriver(session);
            case SEGMENTATION -> new SegmentationDriver(session);
            case REPORTS -> new ReportsDriver(policy);
        };
    }

    @Override
    public boolean needsSpark(Step step) {
        return of(step) instanceof SparkDriver;
    }
}
