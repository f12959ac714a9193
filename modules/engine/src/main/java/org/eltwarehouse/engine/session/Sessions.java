package org.eltwarehouse.engine.session;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one place that builds a Spark session. */
public final class Sessions {
    private Sessions() {}

    /**
     * A new session.
     *
     * @param master a Spark master URL; null leaves it to spark-submit
     * @param scratch where Spark may keep temporary files; null leaves it to Spark
     * @param more further Spark properties; they win
     */
    public static SparkSession open(String master, Path scratch, Map<String, String> more) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("elt-warehouse")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.datetime.java8API.enabled", "true")
                // Substitution would put environment variables into queries; path tables would open any file.
                .config("spark.sql.variable.substitute", "false")
                .config("spark.sql.runSQLOnFiles", "false")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.catalogImplementation", "in-memory")
                .config("spark.sql.artifact.isolation.enabled", "false")
                .config("spark.log.level", "OFF");
        if (master != null) {
            builder.master(master);
            if (master.startsWith("local")) {
                // One JVM, small data: adaptive stages and wide shuffles cost more than they bring.
                builder.config("spark.sql.adaptive.enabled", "false")
                        .config("spark.sql.shuffle.partitions", "2")
                        .config("spark.driver.host", "127.0.0.1")
                        .config("spark.driver.bindAddress", "127.0.0.1");
            }
        }
        if (scratch != null) {
            builder.config("spark.local.dir", scratch.toString())
                    .config(
                            "spark.sql.warehouse.dir",
                            scratch.resolve("unused").toUri().toString());
        }
        more.forEach(builder::config);
        return Functions.register(builder.getOrCreate());
    }
}
