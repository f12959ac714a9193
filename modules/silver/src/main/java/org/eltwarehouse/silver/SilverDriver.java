// SPDX-License-Identifier: MIT
package org.eltwarehouse.silver;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.StepRecord;
import org.eltwarehouse.engine.LayerRun;
import org.eltwarehouse.engine.SparkDriver;
import org.eltwarehouse.step.StepContext;

/** Cleans, types and harmonises the bronze tables and accounts for every row of them. */
public final class SilverDriver extends SparkDriver {
    public SilverDriver(Supplier<SparkSession> session) {
        super(session);
    }

    @Override
    public Step step() {
        return Step.SILVER;
    }

    @Override
    public StepRecord run(StepContext context) {
        return LayerRun.run(this::session, context, Layer.SILVER);
    }
}
