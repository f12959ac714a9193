package org.eltwarehouse.pipeline.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eltwarehouse.agents.pin.Approval;
import org.eltwarehouse.agents.pin.ApprovedSet;
import org.eltwarehouse.agents.pin.Pin;
import org.eltwarehouse.agents.pin.PinRequest;
import org.eltwarehouse.agents.pin.PinStore;
import org.eltwarehouse.agents.review.DraftFolder;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.TableName;
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
        PinRequest request =
                what.contains(".") ? pinned(desk.pins()) : drafted(desk.drafts().find(what));
        desk.pins().reject(request);
        warnReaders(desk.pins(), request);
        PinList list = PinList.of(desk.pins());
        options.print(list, list.text());
        options.say(by + " rejected " + request.pins().size() + " definitions of set " + request.set());
        return 0;
    }

    private PinRequest drafted(DraftFolder draft) {
        return request(
                draft.provenance().set(),
                draft.pins(),
                draft.id(),
                draft.provenance().drafter(),
                Documents.json(draft.provenance()));
    }

    private PinRequest pinned(PinStore pins) {
        TableName table = Selection.table(what);
        List<ApprovedSet> sets = new ArrayList<>(pins.sets(options::say));
        sets.addAll(pins.unreviewed());
        List<ApprovedSet> holding = sets.stream()
                .filter(each -> each.pin(table).isPresent()
                        && (set == null || each.name().equals(set)))
                .toList();
        if (holding.isEmpty()
                || holding.stream().map(ApprovedSet::name).distinct().count() > 1) {
            throw Fault.USAGE.cannot(
                    "reject " + table,
                    holding.isEmpty() ? "it is not pinned" : "several sets hold it",
                    holding.isEmpty() ? "see agents pins" : "name the set with --name");
        }
        ApprovedSet found = holding.get(0);
        Pin pin = found.pin(table).orElseThrow();
        Approval approval =
                pins.approvals().last(found.name(), table, pin.sha256()).orElseThrow();
        return request(found.name(), List.of(pin), approval.draft(), approval.drafter(), "");
    }

    private PinRequest request(String ofSet, List<Pin> pins, String draft, String drafter, String provenance) {
        return new PinRequest(ofSet, pins, by, options.clock().instant(), draft, drafter, Set.of(), reason, provenance);
    }

    /** What else is of no use now. */
    private void warnReaders(PinStore pins, PinRequest request) {
        List<TableName> gone = request.pins().stream().map(Pin::name).toList();
        pins.sets(options::say).stream()
                .flatMap(left -> left.pins().stream())
                .filter(pin ->
                        pin.table() != null && pin.table().inputs().stream().anyMatch(gone::contains))
                .forEach(
                        pin -> options.say(
                                pin.name()
                                        + " reads what was rejected: runs are refused until it is rejected too, or a new draft approved"));
    }
}
