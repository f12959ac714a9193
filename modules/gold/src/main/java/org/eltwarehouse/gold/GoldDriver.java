// SPDX-License-Identifier: MIT
package org.eltwarehouse.gold;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.LayerRun;
import org.eltwarehouse.engine.SparkDriver;
import org.eltwarehouse.step.StepContext;

/** Joins the silver tables into dimensions, facts and marts that reconcile with silver to the cent. */
public final class GoldDriver extends SparkDriver {
    public GoldDriver(Supplier<SparkSession> session) {
        super(session);
    }

    @Override
    public Step step() {
        return Step.GOLD;
    }

    @Override
    public StepRecord run(StepContext context) {
        return LayerRun.run(this::session, context, Layer.GOLD);
    }
}
