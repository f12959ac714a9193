package org.eltwarehouse.agents.loop;

import org.eltwarehouse.agents.draft.Proposal;
import org.eltwarehouse.contract.definition.Warehouse;

/**
 * Where the loop ended.
 *
 * @param agent who drafted it
 * @param repairs how often it was mended
 */
public record Drafted(DraftingAgent agent, Proposal proposal, Warehouse warehouse, Judgement judgement, int repairs) {}
