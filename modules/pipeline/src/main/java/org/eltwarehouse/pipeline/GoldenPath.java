package org.eltwarehouse.pipeline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.engine.RunParameters;
import org.eltwarehouse.engine.StepContext;
import org.eltwarehouse.engine.TableFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the golden path. */
@Command(
        name = "golden-path.sh",
        description = "Turns raw CSV exports into a warehouse, a customer segmentation and an exposé.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = StepContext.ENGINE,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:the data broke its contract",
            "2:usage or configuration",
            "3:platform: disk, cluster or a bug"
        })
public final class GoldenPath implements Callable<Integer> {
    private final PrintWriter out;
    private final Map<String, String> processEnvironment;

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
    private Path raw = home("raw");

    @Option(
            names = "--artifacts",
            paramLabel = "DIR",
            description = "Folder that holds the runs; default: artifacts beside the scripts.")
    private Path artifacts = home("artifacts");

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            description = "Folder of definitions (bronze/ silver/ gold/ features/) instead of the shipped ones.")
    private Path warehouse;

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
            description = "The run's today, YYYY-MM-DD; default: the latest order date that was shipped.")
    private String businessDate;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark master; default: local[*]. Any other than local runs one spark-submit per step.")
    private String master;

    @Option(names = "--from", paramLabel = "STEP", description = "First step; default: bronze.")
    private String from = "bronze";

    @Option(names = "--to", paramLabel = "STEP", description = "Last step; default: reports.")
    private String to = "reports";

    @Option(names = "--force", description = "Do the steps again that this run id has already committed.")
    private boolean force;

    GoldenPath(PrintWriter out, Map<String, String> processEnvironment) {
        this.out = out;
        this.processEnvironment = processEnvironment;
    }

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, err, System.getenv(), arguments));
    }

    /** Runs a command line and returns its exit code; everything it says goes to the two writers. */
    static int execute(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        return new CommandLine(new GoldenPath(out, environment))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((error, given) -> {
                    WarehouseException shown = Fault.USAGE.cannot(
                            "read the command line", error.getMessage(), "see --help for the options", error);
                    err.println(shown.getMessage());
                    return shown.fault().exitCode();
                })
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    WarehouseException shown = Unexpected.asFault(error);
                    err.println(shown.getMessage());
                    return shown.fault().exitCode();
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        Environment environment = Environment.of(processEnvironment, home(".env"));
        Optional<String> id = Optional.ofNullable(runId).or(() -> environment.value("ORCHESTRATOR_RUN_ID"));
        RunParameters parameters = new RunParameters(
                seed,
                Optional.ofNullable(segments),
                TableFormat.parse(format),
                Optional.ofNullable(businessDate).map(GoldenPath::date));
        RunOrder order = new RunOrder(
                id.map(RunId::of),
                raw,
                artifacts,
                Optional.ofNullable(warehouse),
                parameters,
                Optional.ofNullable(master),
                Step.parse(from),
                Step.parse(to),
                force);
        Path expose = order.onCluster()
                ? new ClusterRun(order, environment, out).run()
                : new LocalRun(order, environment, Console.on(out)).run();
        out.println("Done: " + shown(expose));
        return 0;
    }

    /** A place in the checkout; the start script names it, so that relative paths of the user stay the user's. */
    private static Path home(String name) {
        return Path.of(System.getProperty("warehouse.home", "")).resolve(name);
    }

    private static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
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
