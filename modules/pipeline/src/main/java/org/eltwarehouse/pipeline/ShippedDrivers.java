package org.eltwarehouse.pipeline;

import org.eltwarehouse.bronze.BronzeDriver;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.engine.StepDriver;
import org.eltwarehouse.gold.GoldDriver;
import org.eltwarehouse.ml.EdaDriver;
import org.eltwarehouse.ml.FeaturesDriver;
import org.eltwarehouse.ml.SegmentationDriver;
import org.eltwarehouse.silver.SilverDriver;

/** The driver of each step, as the layer modules ship them. */
record ShippedDrivers(DataPolicy policy) implements Drivers {
    @Override
    public StepDriver of(Step step) {
        return switch (step) {
            case BRONZE -> new BronzeDriver();
            case SILVER -> new SilverDriver();
            case GOLD -> new GoldDriver();
            case EDA -> new EdaDriver();
            case FEATURES -> new FeaturesDriver();
            case SEGMENTATION -> new SegmentationDriver();
            case REPORTS -> new ReportsDriver(policy);
        };
    }

    @Override
    public boolean needsSpark(Step step) {
        return step != Step.BRONZE && step != Step.REPORTS;
    }
}
