// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.draft.Proposal;

/**
 * Where the loop ended.
 *
 * @param agent who drafted it
 * @param proposal all that was proposed, also what was left out, with what a person should answer
 */
public record Draft(DraftingAgent agent, Proposal proposal, Warehouse warehouse, Judgement judgement) {}
