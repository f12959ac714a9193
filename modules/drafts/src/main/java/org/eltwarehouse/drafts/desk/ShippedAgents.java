// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.WarehouseException;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.draft.RuleDrafter;
import org.eltwarehouse.drafts.draft.SourceContracts;
import org.eltwarehouse.drafts.loop.DraftingAgent;
import org.eltwarehouse.drafts.loop.Sources;
import org.eltwarehouse.drafts.propose.ModelAgent;
import org.eltwarehouse.models.ask.Model;
import org.eltwarehouse.models.ask.ModelUse;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.client.ModelSettings;
import org.eltwarehouse.profile.Profiler;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.store.raw.RawPaths;
import org.eltwarehouse.store.storage.Location;

/** The agents that the warehouse ships: rules, which need neither key nor network, and a model where a key is set. */
public final class ShippedAgents {
    private ShippedAgents() {}

    /**
     * What drafting is made of, for an agent.
     *
     * @param agent {@code rules} or {@code model}; empty: a model where the settings name a key, then rules
     * @param settings a setting that is present and not blank; may hold the key of a model, which is handed to nobody else
     * @param artifacts where it is kept what a model was asked
     */
    public static AgentParts parts(
            Optional<String> agent, Function<String, Optional<String>> settings, Location artifacts) {
        List<DraftingAgent> agents = new ArrayList<>();
        if (!agent.equals(Optional.of(DraftingAgent.RULES))) {
            ModelSettings model = ModelSettings.of(settings);
            if (agent.isPresent() && !model.problem().isAnswered()) {
                throw wrong(model.problem());
            } else if (model.problem() != Outcome.NO_KEY) {
                agents.add(model(model, new ModelRecords(artifacts)));
            }
        }
        if (!agent.equals(Optional.of(DraftingAgent.MODEL))) {
            agents.add(DraftingAgent.rules(new RuleDrafter()));
        }
        return new AgentParts(ShippedAgents::sources, agents);
    }

    /** The model that the settings describe; one that only says what is wrong with them where they describe none. */
    private static DraftingAgent model(ModelSettings settings, ModelRecords records) {
        Optional<Model> model = settings.model().map(Model.class::cast);
        if (model.isEmpty()) {
            return new DraftingAgent(
                    DraftingAgent.MODEL,
                    profile -> {
                        throw wrong(settings.problem());
                    },
                    gate -> new RuleBuilder(),
                    Optional::empty,
                    () -> Optional.of(ModelUse.none(settings.problem())));
        }
        return new ModelAgent(
                        model.get(),
                        settings.limits(),
                        settings.prices(),
                        settings.redactor(),
                        records.log(),
                        records.texts())
                .agent();
    }

    private static WarehouseException wrong(Outcome problem) {
        String wayOut = switch (problem) {
            case NO_KEY, BAD_KEY -> "set " + ModelSettings.KEY;
            case NO_MODEL -> "set " + ModelSettings.MODEL;
            case BAD_ADDRESS ->
                "correct " + ModelSettings.BASE_URL + ": https, or http to this machine, or set "
                        + ModelSettings.PLAIN_HTTP;
            case NO_PRICE -> "set " + ModelSettings.PROMPT_PRICE + " and " + ModelSettings.ANSWER_PRICE;
            default -> "correct OPENAI_MODEL, OPENAI_PRICE_... or AGENTS_MAX_...";
        };
        return Fault.USAGE.cannot(
                "draft with the agent model",
                problem + ", so nothing was asked",
                wayOut + " in the environment or in .env, or draft with --agent rules");
    }

    private static Sources sources(Location raw, Set<String> files) {
        Map<String, Location> paths = new TreeMap<>();
        RawPaths places = RawPaths.of(raw);
        files.forEach(file -> paths.put(file, places.of(file)));
        Profile profile = Profiler.profile(paths);
        return new Sources(profile, SourceContracts.of(profile));
    }
}
