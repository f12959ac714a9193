// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine;

import java.util.Objects;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.step.StepDriver;

/** A step that computes with Spark. The session is asked for once something has to be computed; starting it takes seconds. */
public abstract class SparkDriver implements StepDriver {
    private final Supplier<SparkSession> session;

    protected SparkDriver(Supplier<SparkSession> session) {
        this.session = Objects.requireNonNull(session, "session is null");
    }

    /** The run's session; waits until it is up. */
    protected final SparkSession session() {
        return session.get();
    }
}
