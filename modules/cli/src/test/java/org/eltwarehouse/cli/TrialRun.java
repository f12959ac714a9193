package org.eltwarehouse.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.eltwarehouse.cli.console.Console;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.Unexpected;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.run.event.RunEvents;
import org.eltwarehouse.run.execute.LocalRun;
import org.eltwarehouse.run.order.AgentsMode;
import org.eltwarehouse.run.order.CodeIdentity;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.run.start.SameRun;
import org.eltwarehouse.run.start.StartFacts;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.step.TableFormat;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.storage.Location;

/**
 * A golden path that is disturbed on purpose.
 *
 * @param artifacts may be a path of a faulty file system
 */
record TrialRun(Path raw, Path artifacts, RunId id, long seed) {
    static final RunId ID = RunId.of("trial");
    static final String SALT = "a-salt-that-only-trials-use-0123456789";
    static final Map<String, String> ENVIRONMENT =
            Map.of(Environment.SALT, SALT, "SPARK_LOCAL_IP", "127.0.0.1", "SPARK_LOCAL_HOSTNAME", "localhost");

    /** The one run of an artifacts folder of its own. */
    TrialRun(Path raw, Path artifacts) {
        this(raw, artifacts, ID, RunParameters.DEFAULT_SEED);
    }

    /** How a start ended and what it said. */
    record Outcome(int exitCode, String out, String err) {
        boolean isDone() {
            return exitCode == 0;
        }
    }

    /** The folder of the run, as a path of the default file system. */
    Path folder() {
        return Path.of(artifacts.toString()).resolve("runs").resolve(id.value());
    }

    /** Whether readers are pointed to the run. */
    boolean isLatest() {
        return new RunStore(Location.parse(artifacts.toString()))
                .latest()
                .filter(latest -> latest.runId().equals(id))
                .isPresent();
    }

    /** The arguments of a start by the command line. */
    List<String> arguments() {
        return List.of(
                "--raw",
                raw.toString(),
                "--artifacts",
                artifacts.toString(),
                "--run-id",
                id.value(),
                "--seed",
                Long.toString(seed),
                "--k",
                "2",
                "--master",
                "local[2]");
    }

    /** Starts the run in this process, as a person would. */
    Outcome start() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = GoldenPath.execute(
                new PrintWriter(out),
                new PrintWriter(err),
                ENVIRONMENT,
                arguments().toArray(String[]::new));
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    /** Starts the run in this process with drivers of the trial's own. */
    Outcome start(LocalRun.DriverMaker drivers) {
        StringWriter out = new StringWriter();
        try {
            run(new PrintWriter(out), drivers);
            return new Outcome(0, out.toString(), "");
        } catch (RuntimeException | Error e) {
            WarehouseException error = Unexpected.asFault(e);
            return new Outcome(error.fault().exitCode(), out.toString(), error.getMessage());
        }
    }

    /** Runs what the command line would run. */
    void run(PrintWriter out, LocalRun.DriverMaker drivers) {
        Pseudonyms pseudonyms = Pseudonyms.withKey(SALT);
        try (RunEvents events = RunEvents.to(Console.on(out))) {
            StartFacts facts = StartFacts.of(order(), pseudonyms.keyId(), events::notice);
            Optional<SameRun> same = SameRun.find(facts).filter(SameRun::endsTheStart);
            same.ifPresent(SameRun::confirm);
            if (same.isEmpty()) {
                new LocalRun(facts, pseudonyms, Level.INFO, events, drivers).run();
            }
        }
    }

    private RunOrder order() {
        return new RunOrder(
                CodeIdentity.find(),
                Optional.of(id),
                Location.of(raw),
                Location.of(artifacts),
                Optional.empty(),
                new RunParameters(seed, Optional.of("2"), TableFormat.CSV, Optional.empty()),
                Optional.of("local[2]"),
                Optional.empty(),
                Step.REPORTS,
                false,
                AgentsMode.OFF);
    }
}
