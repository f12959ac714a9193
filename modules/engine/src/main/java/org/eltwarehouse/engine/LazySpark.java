package org.eltwarehouse.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.gate.session.Sessions;
import org.eltwarehouse.store.DiskFault;
import org.eltwarehouse.store.Folders;

/** The run's Spark session: started beside other work when it will be needed, waited for by the first step, stopped with the run. */
public final class LazySpark implements AutoCloseable {
    private final Optional<String> master;
    private final long inputBytes;
    private volatile Path scratch;
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
        scratch = temporary();
        return Sessions.open(master.orElse("local[*]"), scratch, Sessions.tuning(inputBytes));
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

    private static Path temporary() {
        try {
            return Files.createTempDirectory("warehouse-spark-");
        } catch (IOException e) {
            throw DiskFault.cannot("create", Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }
}
