// SPDX-License-Identifier: MIT
package org.eltwarehouse.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eltwarehouse.contract.RunId;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.contract.run.Artifact;
import org.eltwarehouse.contract.run.LatestRun;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.contract.run.Status;
import org.eltwarehouse.contract.run.StepEntry;
import org.eltwarehouse.store.storage.Location;

/**
 * The other runs of a store, newest first, by their manifests: where to look for what has been made already. Manifests are
 * read when they are needed; one that cannot be read is told of once and passed over.
 */
public final class EarlierRuns {
    private final RunStore store;
    private final Predicate<RunId> wanted;
    private final Consumer<String> notices;
    private final Set<String> told = new HashSet<>();
    private Optional<RunManifest> hinted;
    private List<RunManifest> manifests;

    /**
     * @param wanted which runs to look at
     * @param notices told what is passed over, and why
     */
    public EarlierRuns(RunStore store, Predicate<RunId> wanted, Consumer<String> notices) {
        this.store = store;
        this.wanted = wanted;
        this.notices = notices;
    }

    /** The newest run that ended well, whose steps have these fingerprints and whose files are all as they were published. */
    public Optional<RunManifest> finishedWith(Map<Step, Sha256> fingerprints) {
        return first(manifest -> endedWell(manifest)
                && fingerprints.entrySet().stream().allMatch(step -> has(manifest, step.getKey(), step.getValue()))
                && intact(manifest));
    }

    /** The run that the hint names, if it ended well after a start with this key and is undamaged. */
    public Optional<RunManifest> finishedWithKey(Sha256 key) {
        return hinted().filter(manifest -> endedWell(manifest) && key.equals(manifest.startKey()) && intact(manifest));
    }

    /** The newest run that has a step with this fingerprint. */
    public Optional<RunManifest> having(Step step, Sha256 fingerprint) {
        return first(manifest -> has(manifest, step, fingerprint));
    }

    /** The hint is asked first: where nothing has changed, no other manifest needs to be read. */
    private Optional<RunManifest> first(Predicate<RunManifest> fits) {
        Optional<RunManifest> newest = hinted().filter(fits);
        return newest.isPresent() ? newest : newestFirst().stream().filter(fits).findFirst();
    }

    /** Every readable manifest, the one written last first. */
    public List<RunManifest> newestFirst() {
        if (manifests == null) {
            List<RunId> ids = new ArrayList<>(store.ids());
            ids.removeIf(wanted.negate());
            Map<RunId, Instant> times = new HashMap<>();
            ids.forEach(id -> times.put(id, written(id)));
            ids.sort(Comparator.comparing((RunId id) -> times.get(id))
                    .thenComparing(RunId::value)
                    .reversed());
            manifests =
                    ids.stream().map(this::manifest).flatMap(Optional::stream).toList();
        }
        return manifests;
    }

    /** The run that changes are told against: the newest completed one, else the newest. */
    public Optional<RunManifest> reference() {
        return newestCompleted().or(() -> newestFirst().stream().findFirst());
    }

    /** The newest run that has all steps: the one that the hint names, else by the manifests. */
    public Optional<RunManifest> newestCompleted() {
        return hinted().filter(manifest -> manifest.status() == Status.COMPLETED)
                .or(this::writtenLast);
    }

    private Optional<RunManifest> writtenLast() {
        return newestFirst().stream()
                .filter(manifest -> manifest.status() == Status.COMPLETED)
                .findFirst();
    }

    RunStore store() {
        return store;
    }

    void tell(String notice) {
        if (told.add(notice)) {
            notices.accept(notice);
        }
    }

    private static boolean endedWell(RunManifest manifest) {
        return manifest.status() == Status.COMPLETED || manifest.status() == Status.PARTIAL;
    }

    private static boolean has(RunManifest manifest, Step step, Sha256 fingerprint) {
        return manifest.completed(step)
                .filter(entry -> fingerprint.equals(entry.fingerprint()))
                .isPresent();
    }

    private boolean intact(RunManifest manifest) {
        List<Artifact> files = new ArrayList<>();
        manifest.steps().stream().map(StepEntry::artifacts).forEach(files::addAll);
        List<Damage> damages = Damage.of(store.folder(manifest.runId()), files);
        if (!damages.isEmpty()) {
            tell("Run " + manifest.runId() + " is passed over: " + Damage.words(damages));
        }
        return damages.isEmpty();
    }

    private Optional<RunManifest> hinted() {
        if (hinted == null) {
            hinted = readHint();
        }
        return hinted;
    }

    private Optional<RunManifest> readHint() {
        try {
            return store.latest().map(LatestRun::runId).filter(wanted).flatMap(store::manifest);
        } catch (WarehouseException e) {
            // Only a hint: the manifests themselves are read next, and tell what is wrong.
            return Optional.empty();
        }
    }

    private Optional<RunManifest> manifest(RunId id) {
        try {
            Optional<RunManifest> manifest = store.manifest(id);
            // A folder that was copied or renamed by hand is another run's.
            return manifest.filter(read -> read.runId().equals(id));
        } catch (WarehouseException e) {
            tell("Run " + id + " is passed over: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Instant written(RunId id) {
        Location file = RunFolder.manifestFile(store.folder(id));
        return Entry.isFile(file) ? Entry.changed(file) : Instant.EPOCH;
    }
}
