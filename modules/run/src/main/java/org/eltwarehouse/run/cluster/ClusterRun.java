// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.cluster;

import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Failure;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.run.event.RunEvents;
import org.eltwarehouse.run.order.AgentsMode;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.run.start.ResumeCheck;
import org.eltwarehouse.run.start.StartFacts;
import org.eltwarehouse.store.storage.Location;

/**
 * Runs each step as one spark-submit, all given the same run id. A step is judged by its commit record: spark-submit's
 * exit code says little on a cluster. The raw and artifacts folders must be on storage that all nodes share.
 */
public final class ClusterRun {
    private final StartFacts facts;
    private final RunOrder order;
    private final Environment environment;
    private final RunEvents events;
    private final String mainClass;

    /**
     * A run on a cluster.
     *
     * @param mainClass of the command line, which spark-submit starts for each step
     */
    public ClusterRun(StartFacts facts, Environment environment, RunEvents events, String mainClass) {
        this.mainClass = mainClass;
        this.facts = facts;
        this.order = facts.order();
        this.environment = environment;
        this.events = events;
    }

    /** Runs and returns the run's name. */
    public RunId run() {
        RunId id = facts.runs().choose(facts.inputs().fingerprint(), Clock.systemUTC());
        Set<Step> redone = ResumeCheck.toRedo(facts, id, manifest(id));
        List<Step> open = order.steps().stream()
                .dropWhile(step -> facts.runs().store().holds(id, step) && !redone.contains(step))
                .toList();
        if (open.isEmpty()) {
            // All is made already; the last step says how the run ended.
            submit(order.to(), id, order.force());
        }
        // What was made of inputs that are made anew now is no reason to refuse.
        open.forEach(
                step -> submit(step, id, order.force() || facts.runs().store().holds(id, step)));
        return id;
    }

    private void submit(Step step, RunId id, boolean force) {
        events.notice(
                "Submitting " + step + " of run " + id + " to " + order.master().orElseThrow());
        // spark-submit writes to the same streams.
        events.settle();
        Optional<RunManifest> before = manifest(id);
        int exitCode = submit(command(step, id, force));
        if (exitCode != 0 || facts.runs().store().record(id, step).isEmpty()) {
            // A driver that never came to write the manifest has left the failure of an earlier start there.
            Optional<RunManifest> after = manifest(id).filter(now -> !before.equals(Optional.of(now)));
            throw failure(step, facts.runs().store().folder(id), after, exitCode);
        }
    }

    private Optional<RunManifest> manifest(RunId id) {
        return facts.runs().manifest(id, events::notice);
    }

    private List<String> command(Step step, RunId id, boolean force) {
        List<String> command =
                new ArrayList<>(SparkSubmit.command(order.master().orElseThrow(), mainClass));
        command.addAll(List.of("--run-id", id.value(), "--from", step.toString(), "--to", step.toString()));
        command.addAll(List.of("--seed", Long.toString(order.parameters().seed())));
        command.addAll(List.of("--raw", absolute(order.raw()), "--artifacts", absolute(order.artifacts())));
        command.addAll(List.of("--format", order.parameters().format().toString()));
        order.warehouse().ifPresent(folder -> command.addAll(List.of("--warehouse", absolute(folder))));
        order.parameters().segments().ifPresent(k -> command.addAll(List.of("--k", k)));
        order.parameters()
                .businessDate()
                .ifPresent(date -> command.addAll(List.of("--business-date", date.toString())));
        if (order.agents().runsUnreviewed()) {
            command.addAll(List.of("--agents", AgentsMode.DRAFTED.toString()));
        }
        if (force) {
            command.add("--force");
        }
        return command;
    }

    private static String absolute(Location path) {
        return path.absolute().toString();
    }

    private int submit(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO().directory(new File("."));
        builder.environment().remove("OPENAI_API_KEY");
        builder.environment()
                .put(Environment.SALT, environment.value(Environment.SALT).orElseThrow());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw Fault.PLATFORM.cannot(
                    "start spark-submit", command.get(0) + " does not run", "set SPARK_HOME to a Spark 4.1 folder", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.PLATFORM.cannot(
                    "wait for spark-submit", "the wait was interrupted", "start the run id again", e);
        }
    }

    private static RuntimeException failure(Step step, Location run, Optional<RunManifest> after, int exitCode) {
        Optional<Failure> failure = after.map(RunManifest::failure);
        if (failure.isPresent()) {
            return failure.get().owner().cannot("finish " + step, failure.get().message(), "see " + run);
        }
        Fault owner = exitCode == Fault.USAGE.exitCode() ? Fault.USAGE : Fault.PLATFORM;
        return owner.cannot(
                "finish " + step,
                "spark-submit ended with exit code " + exitCode + " and the step left no commit record",
                "look into the driver's log on the cluster, then start the same run id again");
    }
}
