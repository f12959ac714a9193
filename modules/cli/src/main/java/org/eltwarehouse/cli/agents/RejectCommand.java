// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.drafts.desk.DraftDesk;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.pins.Approval;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.ApprovalLog;
import org.eltwarehouse.pins.Pin;
import org.eltwarehouse.pins.PinRequest;
import org.eltwarehouse.pins.PinStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rejects definitions; where they are pinned, runs use them no more. */
@Command(
        name = "reject",
        description = "Rejects a draft, or takes the approval of a pinned table back.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RejectCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DRAFT_OR_TABLE",
            description = "Name of a draft, or a pinned table such as silver.orders.")
    private String what;

    @Option(names = "--name", paramLabel = "SET", description = "The set of the table, where several hold it.")
    private String set;

    @Option(names = "--by", paramLabel = "NAME", description = "Who rejects; default: the name of the user.")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who come later.")
    private String reason;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Override
    public Integer call() {
        DraftDesk desk = options.desk();
        PinRequest request = what.contains(".")
                ? pinned(desk)
                : drafted(desk.pins(), desk.drafts().find(what));
        desk.pins().reject(request);
        warnReaders(desk.pins(), request);
        PinList list = PinList.of(desk.pins(), options::say);
        options.print(list, list.text());
        options.say(by + " rejected " + request.pins().size() + " definitions of set " + request.set());
        return 0;
    }

    /** What is pinned from another draft stays: only its hash is the same. */
    private PinRequest drafted(PinStore pins, DraftFolder draft) {
        String ofSet = draft.provenance().set();
        ApprovalLog log = pins.approvals();
        List<Pin> own = new ArrayList<>();
        for (Pin pin : draft.pins()) {
            Optional<Approval> elsewhere = log.last(ofSet, pin.name(), pin.sha256())
                    .filter(last -> last.decision() != Decision.REJECT
                            && !last.draft().equals(draft.id())
                            && pin.sha256().equals(pins.indexed(pin.name()).get(ofSet)));
            elsewhere.ifPresentOrElse(
                    last -> options.say(pin.name() + " stays pinned: it was let in from draft " + last.draft()),
                    () -> own.add(pin));
        }
        if (own.isEmpty()) {
            throw Fault.USAGE.cannot(
                    "reject draft " + draft.id(),
                    "all of it is pinned from another draft",
                    "reject that draft, or tables of it");
        }
        return request(ofSet, own, draft.id(), draft.provenance().drafter(), Documents.json(draft.provenance()));
    }

    private PinRequest pinned(DraftDesk desk) {
        TableName table = Selection.table(what);
        PinStore pins = desk.pins();
        Map<String, Sha256> holding = new TreeMap<>(pins.indexed(table));
        holding.keySet().removeIf(each -> set != null && !each.equals(set));
        if (holding.size() != 1) {
            throw Fault.USAGE.cannot(
                    "reject " + table,
                    holding.isEmpty() ? "it is not pinned" : "the sets " + holding.keySet() + " hold it",
                    holding.isEmpty() ? "see agents pins" : "name the set with --name");
        }
        String found = holding.keySet().iterator().next();
        Sha256 hash = holding.get(found);
        Approval approval = pins.approvals()
                .last(found, table, hash)
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "reject " + table, "nobody approved " + hash, "restore agents/pins from a backup"));
        Pin pin = pins.pin(hash)
                .or(() -> Optional.of(desk.drafts().find(approval.draft()).pin(table))
                        .filter(drafted -> drafted.sha256().equals(hash)))
                .orElseThrow(() -> Fault.USAGE.cannot(
                        "reject " + table,
                        "its pin is damaged, and draft " + approval.draft() + " has been edited since",
                        "restore agents/pins from a backup"));
        return request(found, List.of(pin), approval.draft(), approval.drafter(), "");
    }

    private PinRequest request(String ofSet, List<Pin> pins, String draft, String drafter, String provenance) {
        return new PinRequest(ofSet, pins, by, options.clock().instant(), draft, drafter, Set.of(), reason, provenance);
    }

    /** What else is of no use now. */
    private void warnReaders(PinStore pins, PinRequest request) {
        List<TableName> gone = request.pins().stream().map(Pin::name).toList();
        pins.sound(Decision.APPROVE, options::say).stream()
                .flatMap(left -> left.pins().stream())
                .filter(pin -> pin.reads().stream().anyMatch(gone::contains))
                .forEach(
                        pin -> options.say(
                                pin.name()
                                        + " reads what was rejected: runs are refused until it is rejected too, or a new draft approved"));
    }
}
