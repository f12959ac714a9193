// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.option;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.run.order.AgentsMode;
import org.eltwarehouse.run.order.CodeIdentity;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Option;

/** The options that say what a run shall be; the golden path and its plan share them. */
public final class OrderOptions {
    @Option(
            names = "--run-id",
            paramLabel = "ID",
            description = "Name of the run; default: time and input fingerprint.")
    private String runId;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random; default: ${DEFAULT-VALUE}.")
    private long seed = RunParameters.DEFAULT_SEED;

    @Option(
            names = "--raw",
            paramLabel = "DIR",
            description = "Folder with the exports; default: raw beside the scripts.")
    private String raw;

    @Option(
            names = "--artifacts",
            paramLabel = "DIR",
            description = "Folder that holds the runs; default: artifacts beside the scripts.")
    private String artifacts;

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            description = "Folder of definitions (bronze/ silver/ gold/ features/) instead of the shipped ones.")
    private String warehouse;

    @Option(
            names = "--k",
            paramLabel = "N|auto",
            description = "Number of customer segments, or auto; default: " + RunParameters.DEFAULT_SEGMENTS + ".")
    private String segments;

    @Option(
            names = "--format",
            paramLabel = "csv|parquet",
            description = "Format of tables; default: ${DEFAULT-VALUE}.")
    private String format = "csv";

    @Option(
            names = "--business-date",
            paramLabel = "DATE",
            description =
                    "The run's today, YYYY-MM-DD; default: the latest order date that its shipping date confirms.")
    private String businessDate;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark master; default: local[*]. Any other than local runs one spark-submit per step.")
    private String master;

    @Option(names = "--from", paramLabel = "STEP", description = "First step; default: bronze.")
    private String from;

    @Option(names = "--to", paramLabel = "STEP", description = "Last step; default: reports.")
    private String to = "reports";

    @Option(
            names = "--force",
            description =
                    "Compute again: what is damaged or different in this run id, else all of it from --from on; take nothing over from other runs.")
    private boolean force;

    @Option(
            names = "--agents",
            paramLabel = "off|propose|auto",
            description =
                    "What agents do about sources without a definition: nothing, leave a draft for review, or run what passes every gate unreviewed; default: off.")
    private String agents = "off";

    /** The order that these options make; the environment names the run where no option does. */
    public RunOrder order(Environment environment) {
        RunParameters parameters = new RunParameters(
                seed,
                Optional.ofNullable(segments),
                TableFormat.parse(format),
                Optional.ofNullable(businessDate).map(OrderOptions::date));
        return new RunOrder(
                CodeIdentity.find(),
                Optional.ofNullable(runId)
                        .or(() -> environment.value("ORCHESTRATOR_RUN_ID"))
                        .map(RunId::of),
                place(raw, "raw"),
                place(artifacts, "artifacts"),
                Optional.ofNullable(warehouse).map(Location::parse),
                parameters,
                Optional.ofNullable(master),
                Optional.ofNullable(from).map(Step::parse),
                Step.parse(to),
                force,
                AgentsMode.parse(agents));
    }

    /** The place that an option names; one in the checkout where it names none. */
    public static Location place(String option, String home) {
        return option == null ? Location.of(home(home)) : Location.parse(option);
    }

    /** A place in the checkout; the start script names it, so that relative paths of the user stay the user's. */
    public static Path home(String name) {
        return Path.of(System.getProperty("warehouse.home", "")).resolve(name);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Fault.USAGE.cannot(
                    "use --business-date " + text, "it is no calendar date", "pass it as YYYY-MM-DD", e);
        }
    }
}
