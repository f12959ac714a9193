// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.util.concurrent.Callable;
import org.eltwarehouse.drafts.desk.DraftDesk;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.store.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a person must know before approving. */
@Command(
        name = "review",
        description = "Prints the review of a draft, against what is pinned now; without a name of the newest draft.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DRAFT", arity = "0..1", description = "Name of the draft, or how it begins.")
    private String name;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Override
    public Integer call() {
        DraftDesk desk = options.desk();
        DraftFolder draft = desk.drafts().find(name);
        desk.refresh(draft);
        DraftSummary summary = DraftSummary.of(draft);
        options.print(summary, AtomicFile.read(draft.review()) + "\n");
        if (!draft.verdicts().isOf(draft.pins())) {
            options.say("A file was edited since it was judged: run agents check " + draft.id());
        }
        options.say("As a page: " + draft.folder().resolve("review.html"));
        options.say(summary.next());
        return 0;
    }
}
