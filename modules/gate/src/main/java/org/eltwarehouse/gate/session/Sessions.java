// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate.session;

import java.io.File;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.gate.functions.Functions;

/** The one place that builds a Spark session. */
public final class Sessions {
    private static final String FIXED_LOCALE = "-Duser.language=en -Duser.country=US -Duser.timezone=UTC";

    private Sessions() {}

    /** Inputs up to this size are done before compiled queries pay off. */
    private static final long SMALL_BYTES = 2L << 20;
    /** Inputs up to this size need no adaptive stages; larger ones get Spark's own settings. */
    private static final long LARGE_BYTES = 256L << 20;

    /**
     * A new session.
     *
     * @param master a Spark master URL; null leaves it to spark-submit
     * @param scratch where Spark may keep temporary files; null leaves it to Spark
     * @param more further Spark properties; they win
     */
    public static SparkSession open(String master, String scratch, Map<String, String> more) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName("elt-warehouse")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.datetime.java8API.enabled", "true")
                // ICU's tables take a second to load; the JVM's own mappings do, under a fixed locale.
                .config("spark.sql.icu.caseMappings.enabled", "false")
                .config("spark.executor.defaultJavaOptions", FIXED_LOCALE)
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
                builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
            }
        }
        if (scratch != null) {
            builder.config("spark.local.dir", scratch)
                    .config(
                            "spark.sql.warehouse.dir",
                            new File(scratch, "unused").toURI().toString());
        }
        more.forEach(builder::config);
        return Functions.register(builder.getOrCreate());
    }

    /** Properties for one JVM over inputs of this size. Results do not depend on them. */
    public static Map<String, String> tuning(long inputBytes) {
        if (inputBytes > LARGE_BYTES) {
            return Map.of();
        }
        Map<String, String> tuning = new TreeMap<>();
        tuning.put("spark.sql.adaptive.enabled", "false");
        tuning.put("spark.sql.shuffle.partitions", inputBytes > SMALL_BYTES ? "4" : "1");
        if (inputBytes <= SMALL_BYTES) {
            tuning.put("spark.sql.codegen.wholeStage", "false");
            tuning.put("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        }
        return tuning;
    }

    /** Makes this JVM independent of the host's locale, which upper and lower case of non-ASCII text depend on. */
    public static void fixLocale() {
        Locale.setDefault(Locale.ROOT);
    }
}
