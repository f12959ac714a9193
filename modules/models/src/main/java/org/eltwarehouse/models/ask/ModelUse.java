// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eltwarehouse.contract.Sha256;

/**
 * What asking a model for one draft came to.
 *
 * @param model its name, or null where it could not be told from the settings
 * @param outcome how asking for the draft ended
 * @param calls attempts, also those that failed
 * @param tokensIn of all prompts, as they count against the limit
 * @param tokensOut of all answers
 * @param costMicros in millionths of the configured currency, -1 without a price
 * @param log checksum of the last line of the audit log by then, or null
 * @param advice what the model suspects, in its words; nothing passes or fails because of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelUse(
        String model,
        Outcome outcome,
        long calls,
        long tokensIn,
        long tokensOut,
        long costMicros,
        Sha256 log,
        List<String> advice) {
    public ModelUse {
        advice = List.copyOf(advice);
    }

    /** Nothing was asked, because a setting is wrong. */
    public static ModelUse none(Outcome problem) {
        return new ModelUse(null, problem, 0, 0, 0, 0, null, List.of());
    }
}
