// SPDX-License-Identifier: MIT
package org.eltwarehouse.run.start;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.run.RunManifest;
import org.eltwarehouse.run.order.CodeIdentity;
import org.eltwarehouse.run.order.RunOrder;
import org.eltwarehouse.step.RunParameters;
import org.eltwarehouse.store.RunStore;
import org.eltwarehouse.store.plan.Recipe;
import org.eltwarehouse.store.plan.RunSettings;

/**
 * What a start goes by, before anything runs.
 *
 * @param order what the user asked for
 * @param inputs the raw files
 * @param definitions read when they are needed, once
 * @param settings what the run is told besides its inputs and definitions
 * @param key one checksum over all of that
 * @param runs that there are already
 */
public record StartFacts(
        RunOrder order,
        Inputs inputs,
        DefinitionsInUse definitions,
        RunSettings settings,
        StartKey key,
        KnownRuns runs) {
    /**
     * Reads the inputs' checksums.
     *
     * @param keyId names the pseudonymisation key
     * @param notices told what is passed over, files and runs
     */
    public static StartFacts of(RunOrder order, String keyId, Consumer<String> notices) {
        RunStore store = new RunStore(order.artifacts());
        RunParameters parameters = order.parameters();
        RunSettings settings = new RunSettings(
                CodeIdentity.identity(order.jar()),
                parameters.seed(),
                parameters.segments(),
                parameters.format().toString(),
                keyId,
                parameters.businessDate());
        Inputs inputs = Inputs.of(order, store, notices);
        return new StartFacts(
                order,
                inputs,
                new DefinitionsInUse(order, inputs, notices),
                settings,
                StartKey.of(order, inputs, settings),
                new KnownRuns(order, store, notices));
    }

    /** The fingerprints of a run that has these steps. */
    public Recipe recipe(Set<Step> present, Optional<LocalDate> businessDate) {
        return new Recipe(definitions.meanings(), inputs.files(), settings, present, businessDate);
    }

    /** The key, if the definitions are still those that it was made of: they were read after it was made. */
    public Optional<Sha256> confirmedKey() {
        definitions.warehouse();
        return key.confirmed();
    }

    /** What the manifest says the run was told. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(definitions.parameters());
        parameters.put("format", settings.format());
        parameters.put("k", settings.segments().orElse("default"));
        parameters.put("key_id", settings.keyId());
        settings.businessDate().ifPresent(date -> parameters.put(RunManifest.BUSINESS_DATE, date.toString()));
        return parameters;
    }
}
