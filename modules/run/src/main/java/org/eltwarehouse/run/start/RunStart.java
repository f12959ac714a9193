package org.eltwarehouse.run.start;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.RunPlan;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.run.order.CodeIdentity;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.store.EarlierRuns;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.plan.Meanings;
import org.eltwarehouse.store.plan.Plan;
import org.eltwarehouse.store.plan.Recipe;
import org.eltwarehouse.store.plan.RunSettings;
import org.eltwarehouse.store.raw.RawFolder;

/**
 * All that a start knows before anything runs: inputs, definitions, parameters, key, and what runs hold already.
 *
 * @param definitions read when they are needed, once
 * @param key of the start, or empty
 * @param itself the run that was named, if there is one already
 * @param earlier all others
 */
public record RunStart(
        RunOrder order,
        RunStore store,
        Supplier<Meanings> definitions,
        List<Artifact> inputs,
        RunSettings told,
        Optional<Sha256> key,
        EarlierRuns itself,
        EarlierRuns earlier) {

    /**
     * Reads the inputs' checksums.
     *
     * @param keyId names the pseudonymisation key
     * @param notices told what is passed over, files and runs
     */
    public static RunStart of(RunOrder order, String keyId, Consumer<String> notices) {
        RunStore store = new RunStore(order.artifacts());
        RunParameters parameters = order.parameters();
        RunSettings told = new RunSettings(
                CodeIdentity.identity(order.jar()),
                parameters.seed(),
                parameters.segments(),
                parameters.format().toString(),
                keyId,
                parameters.businessDate());
        List<Artifact> inputs = inputs(order, store, notices);
        return new RunStart(
                order,
                store,
                once(() -> new Meanings(RunDefinitions.of(
                        order, inputs.stream().map(Artifact::path).toList(), notices))),
                inputs,
                told,
                StartKey.of(order, inputs, told),
                new EarlierRuns(store, id -> order.runId().equals(Optional.of(id)), notices),
                new EarlierRuns(store, id -> !order.runId().equals(Optional.of(id)), notices));
    }

    private static <T> Supplier<T> once(Supplier<T> source) {
        AtomicReference<T> read = new AtomicReference<>();
        return () -> read.updateAndGet(known -> known == null ? source.get() : known);
    }

    public Warehouse warehouse() {
        return definitions.get().warehouse();
    }

    /** The raw files, or what bronze has read of them when the run starts behind it: it needs them no more. */
    private static List<Artifact> inputs(RunOrder order, RunStore store, Consumer<String> notices) {
        if (order.from() == Step.BRONZE) {
            RawFolder raw = new RawFolder(order.raw());
            List<Artifact> inputs = raw.checksums();
            // In no fingerprint: told at every start, also where there is nothing to do.
            raw.leftOut().forEach(notices);
            return inputs;
        }
        RunId id = order.runId().orElseThrow();
        return store.manifest(id)
                .map(RunManifest::inputs)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "continue run " + id, "there is no such run in " + order.artifacts(), "start with bronze"));
    }

    /** The named run, or a new one, named after the time and the inputs. */
    public RunId runId(Clock clock) {
        return order.runId().orElseGet(() -> {
            Instant second = clock.instant();
            while (!store.claim(RunId.of(second, inputFingerprint()))) {
                second = second.plusSeconds(1);
            }
            return RunId.of(second, inputFingerprint());
        });
    }

    public Sha256 inputFingerprint() {
        return RawFolder.fingerprint(inputs);
    }

    /** The fingerprints of a run that has these steps. */
    public Recipe recipe(Set<Step> present, Optional<LocalDate> businessDate) {
        return new Recipe(definitions.get(), inputs, told, present, businessDate);
    }

    /** The run's "today" as far as it is known without reading the sources: given, or found by a run over the same ones. */
    public Optional<LocalDate> businessDate() {
        Sha256 bronze = recipe(Set.of(Step.BRONZE), Optional.empty()).of(Step.BRONZE);
        return order.parameters()
                .businessDate()
                .or(() -> itself.having(Step.BRONZE, bronze)
                        .or(() -> earlier.having(Step.BRONZE, bronze))
                        .flatMap(RunManifest::businessDate));
    }

    /**
     * What an earlier start of a run wrote of it, if there was one and it can be read: what cannot is made anew from the
     * commit records. Fails where it tells of another run.
     */
    public Optional<RunManifest> manifest(RunId id, Consumer<String> notices) {
        Optional<RunManifest> manifest;
        try {
            manifest = store.manifest(id);
        } catch (WarehouseException e) {
            if (e.fault() != Fault.PLATFORM) {
                throw e;
            }
            notices.accept("The manifest is made anew from the commit records: " + e.getMessage());
            return Optional.empty();
        }
        manifest.filter(known -> !known.runId().equals(id)).ifPresent(other -> {
            throw Fault.USAGE.cannot(
                    "continue run " + id,
                    "its manifest is that of run " + other.runId(),
                    "choose another run id, or name the folder " + other.runId());
        });
        return manifest;
    }

    /** The run that has everything that was ordered, undamaged: the named one where it exists, else the newest that ended well. */
    public Optional<RunManifest> sameAs() {
        EarlierRuns candidates = itself.newestFirst().isEmpty() ? earlier : itself;
        return key.flatMap(candidates::finishedWithKey).or(() -> sameRecipe(candidates));
    }

    private Optional<RunManifest> sameRecipe(EarlierRuns candidates) {
        Set<Step> present = EnumSet.range(Step.BRONZE, order.to());
        if (order.from() != Step.BRONZE) {
            present.retainAll(committed());
            present.addAll(order.steps());
        }
        if (!lacking(present).isEmpty()) {
            return Optional.empty();
        }
        return businessDate().flatMap(date -> {
            Map<Step, Sha256> wanted = recipe(present, Optional.of(date)).steps();
            wanted.keySet().retainAll(order.steps());
            return candidates.finishedWith(wanted);
        });
    }

    /** The steps that the named run has published, as far as its records are there. */
    Set<Step> committed() {
        Set<Step> committed = EnumSet.noneOf(Step.class);
        order.runId()
                .ifPresent(id -> EnumSet.allOf(Step.class).stream()
                        .filter(step -> store.holds(id, step))
                        .forEach(committed::add));
        return committed;
    }

    /** Steps that an ordered one reads and that the run neither has nor will have; only reports do without. */
    Set<Step> lacking(Set<Step> present) {
        Set<Step> lacking = EnumSet.noneOf(Step.class);
        order.steps().stream().filter(step -> step != Step.REPORTS).forEach(step -> lacking.addAll(step.inputs()));
        lacking.removeAll(present);
        return lacking;
    }

    /**
     * What the ordered steps come to, part by part.
     *
     * @param kept committed steps that stay as they are
     */
    public RunPlan plan(Set<Step> kept, LocalDate date) {
        Set<Step> present = EnumSet.copyOf(order.steps());
        present.addAll(committed());
        return Plan.of(recipe(present, Optional.of(date)), order.steps(), kept, reusable(), order.force());
    }

    /** Whether a run that has everything ends the start: it is the named one, or none was named. */
    public boolean isDone(RunManifest same) {
        return order.runId().map(same.runId()::equals).orElse(true);
    }

    /** What a start may take over: nothing where it is forced. */
    public EarlierRuns reusable() {
        return order.force() ? new EarlierRuns(store, none -> false, notice -> {}) : earlier;
    }

    /** Says that the run ends the start: where it was killed when all was done, readers are pointed to it only now. */
    public void confirm(RunManifest same) {
        if (same.status() == Status.COMPLETED) {
            store.pointToUnlessNewer(same);
        }
    }

    /** The key, if the definitions are still those that it was made of; they were read after it was made. */
    public Optional<Sha256> confirmedKey() {
        warehouse();
        return key.filter(made -> StartKey.of(order, inputs, told).equals(Optional.of(made)));
    }

    /** What the manifest says the run was told. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("format", told.format());
        parameters.put("k", told.segments().orElse("default"));
        parameters.put("key_id", told.keyId());
        parameters.putAll(RunDefinitions.told(order, warehouse()));
        told.businessDate().ifPresent(date -> parameters.put(RunManifest.BUSINESS_DATE, date.toString()));
        return parameters;
    }
}
