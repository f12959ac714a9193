// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.loop.Draft;
import org.eltwarehouse.drafts.loop.DraftLoop;
import org.eltwarehouse.drafts.loop.Sources;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.DraftStore;
import org.eltwarehouse.drafts.review.Provenance;
import org.eltwarehouse.drafts.review.Verdicts;
import org.eltwarehouse.drafts.trial.Bench;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.ApprovedSet;
import org.eltwarehouse.pins.Pin;
import org.eltwarehouse.pins.PinStore;
import org.eltwarehouse.step.StepContext;
import org.eltwarehouse.store.storage.Location;

/**
 * Makes drafts and judges them again; what it writes lies below {@code agents} and nowhere else.
 *
 * @param shipped the definitions that are there without any draft
 */
public record DraftDesk(Location artifacts, Supplier<Warehouse> shipped, Consumer<String> notices) {
    public DraftStore drafts() {
        return new DraftStore(artifacts);
    }

    public PinStore pins() {
        return new PinStore(artifacts);
    }

    /** Drafts definitions for these files and leaves them for a review. */
    public DraftFolder draft(AgentParts parts, Bench bench, Location raw, Set<String> files, String set) {
        new ModelRecords(artifacts).prune(LocalDate.now(ZoneOffset.UTC));
        Sources sources = parts.profiler().profile(raw, files);
        Draft drafted = new DraftLoop(bench.gate(), bench.trialRun(), notices).run(parts.agents(), sources);
        List<Pin> pins = Pin.all(drafted.warehouse());
        Map<String, Sha256> definitions = new TreeMap<>();
        pins.forEach(pin -> definitions.put(pin.name().toString(), pin.sha256()));
        Provenance provenance = new Provenance(
                Provenance.FORMAT,
                set,
                raw.absolute().toString(),
                HeaderLines.of(raw, files),
                drafted.agent().name(),
                drafted.agent().prompt().get().orElse(null),
                sources.profileHash(),
                StepContext.ENGINE,
                definitions,
                parts.agents().stream()
                        .flatMap(agent -> agent.use().get().stream())
                        .findFirst()
                        .orElse(null));
        if (drafts().holds(provenance.id())) {
            notices.accept("This draft is there already, and stays as it is: " + provenance.id());
            return drafts().draft(provenance.id());
        }
        Verdicts verdicts = Verdicts.of(drafted.judgement(), pins, provenance);
        Document page = page(provenance, drafted.proposal(), pins, verdicts);
        return drafts().write(
                        provenance,
                        sources.profile(),
                        drafted.proposal(),
                        drafted.warehouse(),
                        verdicts,
                        page.markdown(),
                        page.html());
    }

    /** Judges the definitions of a draft as they lie there, and writes its review anew. */
    public Verdicts check(DraftFolder draft, Bench bench) {
        Provenance provenance = draft.provenance();
        List<Pin> pins = draft.pins();
        Verdicts verdicts = Verdicts.of(bench.judge(draft.proposal(), draft.warehouse()), pins, provenance);
        Document page = page(provenance, draft.proposal(), pins, verdicts);
        draft.write(verdicts, page.markdown(), page.html());
        return verdicts;
    }

    /** Writes the review of a draft anew against what is pinned now, without judging anything again. */
    public void refresh(DraftFolder draft) {
        Verdicts verdicts = draft.verdicts();
        Document page = page(draft.provenance(), draft.proposal(), draft.pins(), verdicts);
        draft.write(verdicts, page.markdown(), page.html());
    }

    private Document page(Provenance provenance, Proposal proposal, List<Pin> pins, Verdicts verdicts) {
        Map<TableName, Pin> pinned = new HashMap<>();
        pins().sound(Decision.APPROVE, notices).stream()
                .filter(set -> set.name().equals(provenance.set()))
                .map(ApprovedSet::pins)
                .flatMap(List::stream)
                .forEach(pin -> pinned.put(pin.name(), pin));
        return new ReviewPage(provenance, proposal, pins, pinned, verdicts).document();
    }
}
