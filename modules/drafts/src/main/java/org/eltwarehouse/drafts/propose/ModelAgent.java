// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.drafts.draft.Drafter;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.loop.DraftingAgent;
import org.eltwarehouse.models.ask.Budget;
import org.eltwarehouse.models.ask.Journal;
import org.eltwarehouse.models.ask.KnownFormats;
import org.eltwarehouse.models.ask.Limits;
import org.eltwarehouse.models.ask.Model;
import org.eltwarehouse.models.ask.ModelSession;
import org.eltwarehouse.models.ask.ModelUse;
import org.eltwarehouse.models.ask.Outcome;
import org.eltwarehouse.models.ask.Prices;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.models.ask.Tally;
import org.eltwarehouse.models.ask.Timer;
import org.eltwarehouse.models.ask.TokenEstimate;
import org.eltwarehouse.models.audit.AuditJournal;
import org.eltwarehouse.models.audit.AuditLog;
import org.eltwarehouse.models.audit.KeptTexts;
import org.eltwarehouse.profile.statistics.Profile;
import org.eltwarehouse.profile.view.ModelView;

/** Drafts and builds with a model and asks it for advice; every attempt stands in the audit log. Drafts once. */
public final class ModelAgent implements Drafter {
    private static final int ID_LENGTH = 12;

    private final Model model;
    private final Redactor redactor;
    private final Budget budget;
    private final AuditLog log;
    private final KeptTexts texts;
    private final int viewTokens;
    private ModelView view;
    private ModelSession session;
    private Sha256 prompt;
    private Supplier<ModelUse> use;

    /**
     * An agent over one model.
     *
     * @param redactor knows the key
     */
    public ModelAgent(
            Model model, Limits limits, Optional<Prices> prices, Redactor redactor, AuditLog log, KeptTexts texts) {
        this.model = model;
        this.redactor = redactor;
        this.budget = new Budget(limits, prices, Timer.SYSTEM);
        this.log = log;
        this.texts = texts;
        this.viewTokens = ModelDrafter.viewTokens(limits);
    }

    /** The agent as the loop takes it. */
    public DraftingAgent agent() {
        return new DraftingAgent(
                DraftingAgent.MODEL + " " + model.name(),
                this,
                gate -> new ModelBuilder(session, view, redactor, gate),
                () -> Optional.ofNullable(prompt),
                () -> Optional.ofNullable(use).map(Supplier::get));
    }

    @Override
    public Proposal draft(Profile profile) {
        view = ModelView.of(profile, json -> TokenEstimate.of(json) <= viewTokens);
        prompt = ModelDrafter.question(view).hash();
        String id = "profile:" + Sha256.of(Documents.canonical(profile)).hex().substring(0, ID_LENGTH);
        Journal journal = new AuditJournal(log, texts, redactor, id, Timer.SYSTEM);
        Tally tally = new Tally(journal);
        session = new ModelSession(model, budget, redactor, tally, KnownFormats.ofProcess(), Timer.SYSTEM);
        Result<Proposal> answered = new ModelDrafter(session).draft(view);
        boolean secret = answered.value()
                .filter(proposal -> redactor.holdsSecret(Documents.json(proposal)))
                .isPresent();
        Result<Proposal> result = secret ? Result.none(Outcome.UNUSABLE, List.of()) : answered;
        Outcome outcome = result.outcome();
        List<String> advice = outcome.isAnswered() ? advice() : List.of();
        use = () -> tally.use(model.name(), outcome, log.head(), advice);
        if (!outcome.isAnswered()) {
            throw outcome.owner()
                    .orElse(Fault.PLATFORM)
                    .cannot(
                            "draft with the model " + model.name(),
                            result.reason(),
                            "see docs/runbook.md for this outcome, or draft with --agent rules");
        }
        return result.value().orElseThrow();
    }

    /** One sentence for each suspicion; none where the model has no advice, or could not be asked. */
    private List<String> advice() {
        return new ModelQuality(session)
                .faults(view).stream()
                        .map(fault -> fault.table().name() + "." + fault.column() + ", " + fault.measured())
                        .filter(text -> redactor.find(text).isEmpty())
                        .toList();
    }
}
