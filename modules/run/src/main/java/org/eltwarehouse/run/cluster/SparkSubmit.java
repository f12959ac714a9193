// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eltwarehouse.contract.Fault;

/** The start of a spark-submit command line: the one below SPARK_HOME, or Spark's own class from the built distribution. */
final class SparkSubmit {
    private SparkSubmit() {}

    /** Everything up to the application's own arguments. */
    static List<String> command(String master, String mainClass) {
        Path dist = Path.of(System.getProperty("warehouse.dist", "modules/cli/target/dist"));
        Path app = dist.resolve("warehouse.jar");
        if (!Files.isRegularFile(app)) {
            throw Fault.USAGE.cannot("submit to " + master, "there is no " + app, "build with scripts/golden-path.sh");
        }
        List<String> command = new ArrayList<>();
        String sparkHome = System.getenv("SPARK_HOME");
        if (sparkHome != null && Files.isExecutable(Path.of(sparkHome, "bin", "spark-submit"))) {
            command.add(Path.of(sparkHome, "bin", "spark-submit").toString());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            for (String flag : org.apache.spark.launcher.JavaModuleOptions.defaultModuleOptionArray()) {
                command.add(flag);
            }
            command.add("-Dlog4j2.configurationFile=classpath:warehouse-log4j2.xml");
            command.add("-Dwarehouse.home=" + System.getProperty("warehouse.home", ""));
            command.addAll(List.of("-cp", dist.resolve("spark/jars") + "/*:" + app));
            command.add("org.apache.spark.deploy.SparkSubmit");
        }
        String home = "-Dwarehouse.home=" + System.getProperty("warehouse.home", "") + " -Dwarehouse.revision="
                + System.getProperty("warehouse.revision", "unknown");
        command.addAll(List.of("--master", master, "--driver-java-options", home));
        command.addAll(List.of("--class", mainClass, app.toString()));
        return command;
    }
}
