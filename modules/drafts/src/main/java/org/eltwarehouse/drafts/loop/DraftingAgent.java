// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.drafts.build.Builder;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.draft.Drafter;
import org.eltwarehouse.models.ask.ModelUse;

/**
 * A drafter and what goes with it.
 *
 * @param name {@code rules}, or {@code model} with its name
 * @param builder what builds under a gate that it may ask, once the drafter has drafted
 * @param prompt the checksum of what a model was asked, once it was
 * @param use what asking the model came to, once it was asked
 */
public record DraftingAgent(
        String name,
        Drafter drafter,
        Function<GateKeeper, Builder> builder,
        Supplier<Optional<Sha256>> prompt,
        Supplier<Optional<ModelUse>> use) {
    /** How the agent that asks a model is called, before the name of that. */
    public static final String MODEL = "model";

    /** How the rule-based agent is called. */
    public static final String RULES = "rules";

    /** An agent that follows rules. */
    public static DraftingAgent rules(Drafter drafter) {
        return new DraftingAgent(RULES, drafter, gate -> new RuleBuilder(), Optional::empty, Optional::empty);
    }
}
