// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** Things that a query which is only judged must not touch: a file, a port, tables of the session, a function of it. */
final class GateCanaries implements AutoCloseable {
    private static final AtomicInteger CALLS = new AtomicInteger();

    private final Path folder;
    private final Path file;
    private final FileTime written;
    private final ServerSocket port;

    GateCanaries(SparkSession spark, Path folder) throws IOException {
        this.folder = folder;
        this.file = Files.writeString(folder.resolve("canary.txt"), "canary");
        this.written = Files.getLastModifiedTime(file);
        this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CALLS.set(0);
        spark.udf().register("tripwire", (UDF1<Long, Long>) id -> (long) CALLS.incrementAndGet(), DataTypes.LongType);
        spark.range(1).selectExpr("tripwire(id) as a", "'x' as name").createOrReplaceTempView("canary_view");
        spark.range(1).selectExpr("tripwire(id) as a").createOrReplaceGlobalTempView("canary_global");
    }

    String name(String which) {
        return which.equals("PORT") ? String.valueOf(port.getLocalPort()) : file.toString();
    }

    void assertUntouched(SparkSession spark) throws IOException {
        assertThat(file).hasContent("canary");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        port.setSoTimeout(1);
        assertThatThrownBy(port::accept).isInstanceOf(SocketTimeoutException.class);
        assertThat(CALLS).hasValue(0);
        assertThat(spark.catalog().tableExists("canary_view")).isTrue();
        assertThat(spark.catalog().tableExists("global_temp.canary_global")).isTrue();
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
