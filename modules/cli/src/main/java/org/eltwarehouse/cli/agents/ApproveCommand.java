// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eltwarehouse.drafts.desk.Approvable;
import org.eltwarehouse.drafts.desk.DraftDesk;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.Verdicts;
import org.eltwarehouse.drafts.trial.Bench;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.pins.Pin;
import org.eltwarehouse.pins.PinRequest;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves definitions: from the next run on they are used. */
@Command(
        name = "approve",
        description = "Approves a draft, or tables of it, by the hash of what lies there; from then on runs use it.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ApproveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DRAFT", description = "Name of the draft, or how it begins.")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "TABLE",
            description = "Tables of it; default: all, in the place of all that the set holds.")
    private List<String> tables = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who approves; default: the name of the user.")
    private String by = System.getProperty("user.name", "");

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Override
    public Integer call() {
        DraftDesk desk = options.desk();
        DraftFolder draft = desk.drafts().find(name);
        List<Pin> pins = draft.pins();
        Verdicts verdicts = draft.verdicts();
        if (!verdicts.isOf(pins)) {
            options.say("A file was edited since the review: it is judged again");
            try (Bench bench = SparkBench.open(Location.parse(draft.provenance().raw()), Optional.empty())) {
                verdicts = desk.check(draft, bench);
            }
        }
        List<Pin> chosen = Selection.of(pins, tables, draft.id());
        Approvable approvable = new Approvable(desk, draft, chosen, Decision.APPROVE, tables.isEmpty());
        approvable.requirePassed(verdicts);
        approvable.requireRunnable();
        if (!tables.isEmpty()) {
            try (Bench bench = SparkBench.open(Location.parse(draft.provenance().raw()), Optional.empty())) {
                approvable.requireGate(bench.gate());
            }
        }
        PinRequest request = approvable.request(verdicts, by, options.clock().instant());
        desk.pins().letIn(request, Decision.APPROVE, tables.isEmpty());
        PinList list = PinList.of(desk.pins(), options::say);
        options.print(list, list.text());
        options.say(
                by + " approved " + chosen.size() + " definitions; the next golden path over such exports uses them");
        return 0;
    }
}
