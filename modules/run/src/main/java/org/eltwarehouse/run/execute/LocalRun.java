// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.execute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.logging.log4j.Level;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Pseudonyms;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.Action;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.engine.LazySpark;
import org.eltwarehouse.gate.session.Sessions;
import org.eltwarehouse.reports.PolicyWriter;
import org.eltwarehouse.run.event.RunEvent;
import org.eltwarehouse.run.event.RunEvents;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.run.start.BusinessDay;
import org.eltwarehouse.run.start.ResumeCheck;
import org.eltwarehouse.run.start.RunPlanning;
import org.eltwarehouse.run.start.StartFacts;
import org.eltwarehouse.step.Drivers;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.store.RunFolder;

/** Runs the ordered steps in this JVM. */
public final class LocalRun {
    /** Makes the drivers of a run. */
    @FunctionalInterface
    public interface DriverMaker {
        /**
         * The drivers.
         *
         * @param policy what is known about columns that speak of persons
         * @param session the run's; asking for it starts it
         */
        Drivers make(DataPolicy policy, Supplier<SparkSession> session);
    }

    private final StartFacts facts;
    private final RunOrder order;
    private final Pseudonyms pseudonyms;
    private final Level level;
    private final RunEvents events;
    private final DriverMaker drivers;
    private final Clock clock = Clock.systemUTC();

    public LocalRun(StartFacts facts, Pseudonyms pseudonyms, Level level, RunEvents events) {
        this(facts, pseudonyms, level, events, ShippedDrivers::new);
    }

    public LocalRun(StartFacts facts, Pseudonyms pseudonyms, Level level, RunEvents events, DriverMaker drivers) {
        this.facts = facts;
        this.order = facts.order();
        this.pseudonyms = pseudonyms;
        this.level = level;
        this.events = events;
        this.drivers = drivers;
    }

    /** Runs and returns the run's name. */
    public RunId run() {
        Sessions.fixLocale();
        RunId id = facts.runs().choose(facts.inputs().fingerprint(), clock);
        try (RunFolder run = facts.runs().store().open(id);
                LazySpark spark = new LazySpark(order.master(), facts.inputs().bytes())) {
            run.deadHolder()
                    .ifPresent(
                            holder -> events.notice("Took over run " + id + " from " + holder + ", which ended early"));
            Optional<RunManifest> before = facts.runs().manifest(id, events::notice);
            Set<Step> redone = ResumeCheck.toRedo(facts, id, before);
            boolean newest = true;
            if (ResumeCheck.isFinished(facts, id, before)) {
                // Repairing a finished run: until it is whole again, it is no run to point readers to; an old one stays
                // old.
                newest = facts.runs().store().pointsTo(id)
                        || facts.runs().otherRuns().newestCompleted().isEmpty();
                facts.runs().store().pointAwayFrom(id, facts.runs().otherRuns());
            }
            DataPolicy policy = PolicyWriter.of(facts.definitions().warehouse(), pseudonyms);
            Drivers makers = drivers.make(policy, spark::session);
            if (needsSpark(makers, run, redone)) {
                spark.prepare();
            }
            ManifestFile manifest = new ManifestFile(run, clock, facts, before, versions());
            run.write(ManifestFile.POLICY, Documents.json(policy));
            events.tell(new RunEvent.RunStarted(id, facts.inputs().files().size(), clock.instant()));
            new StepSequence(facts, run, manifest, makers, pseudonyms, events, level, clock).runSteps(redone);
            // What readers may be pointed to is complete already: where naming it fails, it does not become a failed
            // run.
            if (newest && manifest.manifest().status() == Status.COMPLETED) {
                facts.runs().store().pointTo(manifest.manifest());
            }
            return id;
        }
    }

    /** Whether something has to be computed with Spark, as far as that can be told before bronze has run. */
    private boolean needsSpark(Drivers makers, RunFolder run, Set<Step> redone) {
        Set<Step> committed = EnumSet.noneOf(Step.class);
        order.steps().stream()
                .filter(step -> !redone.contains(step) && facts.runs().store().holds(run.id(), step))
                .forEach(committed::add);
        Optional<LocalDate> date = BusinessDay.foreseen(facts);
        if (order.force() || date.isEmpty()) {
            return order.steps().stream().anyMatch(step -> makers.needsSpark(step) && !committed.contains(step));
        }
        return RunPlanning.of(facts, committed, date.get()).steps().stream()
                .filter(step -> makers.needsSpark(step.step()))
                .flatMap(step -> step.parts().stream())
                .anyMatch(part -> part.action() == Action.RUN);
    }

    private static Map<String, String> versions() {
        return Map.of(
                "warehouse", StepContext.ENGINE,
                "spark", org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                "scala", scala.util.Properties$.MODULE$.versionNumberString(),
                "java", Runtime.version().toString(),
                "manifest_format", String.valueOf(RunManifest.FORMAT));
    }
}
