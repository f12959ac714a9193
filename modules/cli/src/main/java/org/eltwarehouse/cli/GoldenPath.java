package org.eltwarehouse.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.logging.log4j.Level;
import org.eltwarehouse.cli.agents.SparkBench;
import org.eltwarehouse.cli.console.Console;
import org.eltwarehouse.cli.console.Shell;
import org.eltwarehouse.cli.option.OrderOptions;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.drafts.desk.StartDrafts;
import org.eltwarehouse.run.cluster.ClusterRun;
import org.eltwarehouse.run.execute.LocalRun;
import org.eltwarehouse.run.execute.StepLog;
import org.eltwarehouse.run.order.AgentsMode;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.run.start.RunStart;
import org.eltwarehouse.run.start.ShippedWarehouse;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private final OrderOptions options = new OrderOptions();

    GoldenPath(PrintWriter out, Map<String, String> processEnvironment) {
        this.out = out;
        this.processEnvironment = processEnvironment;
    }

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(execute(Shell.out(), Shell.err(), System.getenv(), arguments));
    }

    /** Runs a command line and returns its exit code; everything it says goes to the two writers. */
    static int execute(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        return Shell.execute(new CommandLine(new GoldenPath(out, environment)), out, err, arguments);
    }

    @Override
    public Integer call() {
        Environment environment = Environment.of(processEnvironment, OrderOptions.home(".env"));
        Level level = StepLog.level(environment);
        RunOrder order = options.order(environment);
        Pseudonyms pseudonyms = environment.pseudonyms(out::println);
        draft(order, environment);
        RunStart start = RunStart.of(order, pseudonyms.keyId(), out::println);
        Optional<RunManifest> same = order.force() ? Optional.empty() : start.sameAs();
        if (same.isPresent() && start.isDone(same.get())) {
            start.confirm(same.get());
            out.println("Nothing to do: run " + same.get().runId()
                    + " has these inputs, definitions, parameters and key already; see "
                    + shown(order.goal(same.get().runId())));
            return 0;
        }
        same.ifPresent(run -> out.println("Nothing to compute: run " + run.runId()
                + " has these inputs, definitions, parameters and key already"));
        RunId id = order.onCluster()
                ? new ClusterRun(start, environment, out, GoldenPath.class.getName()).run()
                : new LocalRun(start, pseudonyms, level, Console.on(out)).run();
        out.println("Done: " + shown(order.goal(id)));
        return 0;
    }

    /** Lets agents look at sources that no definition fits; the steps of a cluster find what the first start drafted. */
    private void draft(RunOrder order, Environment environment) {
        boolean asked = order.agents() == AgentsMode.PROPOSE || order.agents() == AgentsMode.AUTO;
        if (!asked || order.warehouse().isPresent() || order.from() != Step.BRONZE) {
            return;
        }
        StartDrafts drafts = new StartDrafts(
                order.raw(),
                order.artifacts(),
                ShippedWarehouse::read,
                order.parameters().businessDate(),
                SparkBench::open,
                environment::value,
                out::println);
        if (order.agents() == AgentsMode.AUTO) {
            drafts.letIn();
        } else {
            drafts.propose();
        }
    }

    private static String shown(Location place) {
        Location here = Location.parse("").absolute();
        Location absolute = place.absolute();
        return absolute.isIn(here) ? absolute.below(here) : absolute.toString();
    }
}
