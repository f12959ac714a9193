// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.logging.log4j.Level;
import org.eltwarehouse.cli.agents.SparkBench;
import org.eltwarehouse.cli.console.Console;
import org.eltwarehouse.cli.console.Shell;
import org.eltwarehouse.cli.console.VersionText;
import org.eltwarehouse.cli.option.OrderOptions;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.drafts.desk.StartDrafts;
import org.eltwarehouse.run.cluster.ClusterRun;
import org.eltwarehouse.run.event.RunEvents;
import org.eltwarehouse.run.execute.LocalRun;
import org.eltwarehouse.run.execute.StepLog;
import org.eltwarehouse.run.order.AgentsMode;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.run.start.SameRun;
import org.eltwarehouse.run.start.ShippedWarehouse;
import org.eltwarehouse.run.start.StartFacts;
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
        versionProvider = VersionText.class,
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
        String answer;
        try (RunEvents events = RunEvents.to(Console.on(out))) {
            answer = run(order, environment, level, events);
        }
        out.println(answer);
        return 0;
    }

    /** Runs, or finds that there is nothing to do, and says so; all else is told as events, so that it is told in order. */
    private String run(RunOrder order, Environment environment, Level level, RunEvents events) {
        Pseudonyms pseudonyms = environment.pseudonyms(events::notice);
        draft(order, environment, events);
        StartFacts facts = StartFacts.of(order, pseudonyms.keyId(), events::notice);
        Optional<SameRun> same = SameRun.find(facts);
        if (same.isPresent() && same.get().endsTheStart()) {
            same.get().confirm();
            return "Nothing to do: run " + same.get().id()
                    + " has these inputs, definitions, parameters and key already; see "
                    + shown(order.goal(same.get().id()));
        }
        same.ifPresent(run -> events.notice(
                "Nothing to compute: run " + run.id() + " has these inputs, definitions, parameters and key already"));
        RunId id = order.onCluster()
                ? new ClusterRun(facts, environment, events, GoldenPath.class.getName()).run()
                : new LocalRun(facts, pseudonyms, level, events).run();
        return "Done: " + shown(order.goal(id));
    }

    /** Lets agents look at sources that no definition fits; the steps of a cluster find what the first start drafted. */
    private void draft(RunOrder order, Environment environment, RunEvents events) {
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
                events::notice);
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
