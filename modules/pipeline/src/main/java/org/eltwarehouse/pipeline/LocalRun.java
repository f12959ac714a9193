package org.eltwarehouse.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.logging.log4j.Level;
import org.eltwarehouse.bronze.RawFolder;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.engine.StepContext;
import org.eltwarehouse.engine.session.Pseudonyms;
import org.eltwarehouse.engine.session.Sessions;
import org.eltwarehouse.store.RunFolder;
import org.eltwarehouse.store.RunStore;

/** Runs the ordered steps in this JVM. */
final class LocalRun {
    private final RunOrder order;
    private final Environment environment;
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    LocalRun(RunOrder order, Environment environment, Console console) {
        this.order = order;
        this.environment = environment;
        this.console = console;
    }

    /** Runs and returns what the user will want to open first. */
    Path run() {
        Sessions.fixLocale();
        Level level = StepLog.level(environment);
        Warehouse warehouse = order.warehouse().map(Warehouse::of).orElseGet(ShippedWarehouse::read);
        RunStore store = new RunStore(order.artifacts());
        List<Artifact> inputs = inputs(store);
        Sha256 inputFingerprint = RawFolder.fingerprint(inputs);
        RunId id = order.runId().orElseGet(() -> RunId.of(clock.instant(), inputFingerprint));
        Pseudonyms pseudonyms = environment.pseudonyms(console::say);
        Fingerprints fingerprints =
                new Fingerprints(warehouse, order.parameters(), pseudonyms.keyId(), inputFingerprint);
        try (RunFolder run = store.open(id);
                LazySpark spark = new LazySpark(order.master(), size(inputs))) {
            new CommittedSteps(run, order, fingerprints).requireFit();
            if (order.steps().stream()
                    .anyMatch(
                            step -> Drivers.needsSpark(step) && run.record(step).isEmpty())) {
                spark.prepare();
            }
            console.say("Run " + id + " over " + inputs.size() + " files");
            ManifestFile manifest = new ManifestFile(
                    run,
                    clock,
                    order.parameters().seed(),
                    parameters(pseudonyms),
                    inputFingerprint,
                    inputs,
                    versions());
            DataPolicy policy = PolicyWriter.of(warehouse, pseudonyms);
            run.write("_meta/data_policy.json", Documents.json(policy));
            Drivers drivers = new Drivers(policy);
            new StepSequence(order, run, manifest, drivers, warehouse, pseudonyms, fingerprints, spark, console, level)
                    .runSteps();
            return goal(run);
        } finally {
            console.stop();
        }
    }

    /** The raw files, or what bronze has read of them when the run starts behind it: it needs them no more. */
    private List<Artifact> inputs(RunStore store) {
        if (order.from() == Step.BRONZE) {
            return new RawFolder(order.raw()).checksums();
        }
        RunId id = order.runId().orElseThrow();
        return store.manifest(id)
                .map(RunManifest::inputs)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "continue run " + id, "there is no such run in " + order.artifacts(), "start with bronze"));
    }

    private static long size(List<Artifact> inputs) {
        return inputs.stream().mapToLong(Artifact::bytes).sum();
    }

    private Path goal(RunFolder run) {
        return order.to() == Step.REPORTS
                ? run.folder(Step.REPORTS).resolve("final_expose.md")
                : run.folder(order.to());
    }

    private Map<String, String> parameters(Pseudonyms pseudonyms) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("format", order.parameters().format().toString());
        parameters.put("k", order.parameters().segments().orElse("default"));
        parameters.put("key_id", pseudonyms.keyId());
        parameters.put("definitions", order.warehouse().isPresent() ? "given" : "shipped");
        order.parameters().businessDate().ifPresent(date -> parameters.put("business_date", date.toString()));
        return parameters;
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
