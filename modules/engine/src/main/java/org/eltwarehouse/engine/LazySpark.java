// SPDX-License-Identifier: MIT
package org.eltwarehouse.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.gate.session.Sessions;
import org.eltwarehouse.store.Folders;
import org.eltwarehouse.store.storage.LocalStorage;
import org.eltwarehouse.store.storage.Location;

/** The run's Spark session: started beside other work when it will be needed, waited for by the first step, stopped with the run. */
public final class LazySpark implements AutoCloseable {
    private final Optional<String> master;
    private final long inputBytes;
    private volatile Location scratch;
    private CompletableFuture<SparkSession> starting;

    /** A master that is absent: spark-submit's own where it started us, else {@code local[*]}. */
    public LazySpark(Optional<String> master, long inputBytes) {
        this.master = master;
        this.inputBytes = inputBytes;
    }

    /** Starts the session without waiting for it. */
    public void prepare() {
        if (starting == null) {
            starting = CompletableFuture.supplyAsync(this::start);
        }
    }

    /** The session; waits until it is up. */
    public SparkSession session() {
        prepare();
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw SparkFault.translate("the Spark session", e.getCause());
        }
    }

    private SparkSession start() {
        if (System.getProperty("spark.master") != null) {
            return Sessions.open(null, null, Map.of());
        }
        scratch = LocalStorage.temporary("warehouse-spark-");
        return Sessions.open(master.orElse("local[*]"), scratch.toString(), Sessions.tuning(inputBytes));
    }

    @Override
    public void close() {
        if (starting != null) {
            starting.handle((session, error) -> session)
                    .thenAccept(session -> {
                        if (session != null) {
                            session.stop();
                        }
                    })
                    .join();
        }
        if (scratch != null) {
            Folders.remove(scratch);
        }
    }
}
