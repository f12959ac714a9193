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
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.engine.LazySpark;
import org.eltwarehouse.gate.session.Sessions;
import org.eltwarehouse.reports.PolicyWriter;
import org.eltwarehouse.run.event.RunEvent;
import org.eltwarehouse.run.event.RunEvents;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.run.start.ResumeCheck;
import org.eltwarehouse.run.start.RunStart;
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

    private final RunStart start;
    private final RunOrder order;
    private final Pseudonyms pseudonyms;
    private final Level level;
    private final RunEvents events;
    private final DriverMaker drivers;
    private final Clock clock = Clock.systemUTC();

    public LocalRun(RunStart start, Pseudonyms pseudonyms, Level level, RunEvents events) {
        this(start, pseudonyms, level, events, ShippedDrivers::new);
    }

    public LocalRun(RunStart start, Pseudonyms pseudonyms, Level level, RunEvents events, DriverMaker drivers) {
        this.start = start;
        this.order = start.order();
        this.pseudonyms = pseudonyms;
        this.level = level;
        this.events = events;
        this.drivers = drivers;
    }

    /** Runs and returns the run's name. */
    public RunId run() {
        Sessions.fixLocale();
        RunId id = start.runId(clock);
        try (RunFolder run = start.store().open(id);
                LazySpark spark = new LazySpark(order.master(), size())) {
            run.deadHolder()
                    .ifPresent(
                            holder -> events.notice("Took over run " + id + " from " + holder + ", which ended early"));
            Optional<RunManifest> before = start.manifest(id, events::notice);
            Set<Step> redone = ResumeCheck.toRedo(start, id, before);
            boolean newest = true;
            if (ResumeCheck.isFinished(start, id, before)) {
                // Repairing a finished run: until it is whole again, it is no run to point readers to; an old one stays
                // old.
                newest = start.store().pointsTo(id)
                        || start.earlier().newestCompleted().isEmpty();
                start.store().pointAwayFrom(id, start.earlier());
            }
            DataPolicy policy = PolicyWriter.of(start.warehouse(), pseudonyms);
            Drivers makers = drivers.make(policy, spark::session);
            if (needsSpark(makers, run, redone)) {
                spark.prepare();
            }
            events.tell(new RunEvent.RunStarted(id, start.inputs().size(), clock.instant()));
            ManifestFile manifest = new ManifestFile(run, clock, start, before, versions());
            run.write(ManifestFile.POLICY, Documents.json(policy));
            new StepSequence(start, run, manifest, makers, pseudonyms, events, level, clock).runSteps(redone);
            // What readers may be pointed to is complete already: where naming it fails, it does not become a failed
            // run.
            if (newest && manifest.manifest().status() == Status.COMPLETED) {
                start.store().pointTo(manifest.manifest());
            }
            return id;
        }
    }

    /** Whether something has to be computed with Spark, as far as that can be told before bronze has run. */
    private boolean needsSpark(Drivers makers, RunFolder run, Set<Step> redone) {
        Set<Step> committed = EnumSet.noneOf(Step.class);
        order.steps().stream()
                .filter(step -> !redone.contains(step) && start.store().holds(run.id(), step))
                .forEach(committed::add);
        Optional<LocalDate> date = start.businessDate();
        if (order.force() || date.isEmpty()) {
            return order.steps().stream().anyMatch(step -> makers.needsSpark(step) && !committed.contains(step));
        }
        return start.plan(committed, date.get()).steps().stream()
                .filter(step -> makers.needsSpark(step.step()))
                .flatMap(step -> step.parts().stream())
                .anyMatch(part -> part.action() == Action.RUN);
    }

    private long size() {
        return start.inputs().stream().mapToLong(Artifact::bytes).sum();
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
