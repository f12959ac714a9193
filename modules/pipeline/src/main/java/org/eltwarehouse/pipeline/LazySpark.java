package org.eltwarehouse.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.engine.session.Sessions;
import org.eltwarehouse.store.DiskFault;
import org.eltwarehouse.store.Folders;

/** The run's Spark session, started when the first step needs it and stopped with the run. */
final class LazySpark implements AutoCloseable {
    private final Optional<String> master;
    private final long inputBytes;
    private Path scratch;
    private SparkSession session;

    /** A master that is absent: spark-submit's own where it started us, else {@code local[*]}. */
    LazySpark(Optional<String> master, long inputBytes) {
        this.master = master;
        this.inputBytes = inputBytes;
    }

    SparkSession session() {
        if (session == null) {
            boolean submitted = System.getProperty("spark.master") != null;
            if (submitted) {
                session = Sessions.open(null, null, Map.of());
            } else {
                scratch = temporary();
                session = Sessions.open(master.orElse("local[*]"), scratch, Sessions.tuning(inputBytes));
            }
        }
        return session;
    }

    @Override
    public void close() {
        if (session != null) {
            session.stop();
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
