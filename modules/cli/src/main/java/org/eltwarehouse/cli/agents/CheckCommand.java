// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eltwarehouse.drafts.desk.DraftDesk;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.trial.Bench;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a draft again, after a person edited it. */
@Command(
        name = "check",
        description = "Judges and tries the definitions of a draft as they lie there, and writes its review anew.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DRAFT", arity = "0..1", description = "Name of the draft, or how it begins.")
    private String name;

    @Option(
            names = "--raw",
            paramLabel = "DIR",
            description = "Folder with the exports; default: the one that it was drafted for.")
    private String raw;

    @Option(
            names = "--business-date",
            paramLabel = "DATE",
            description = "Today of the trial run, YYYY-MM-DD; default: what the sources say.")
    private LocalDate businessDate;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    @Override
    public Integer call() {
        DraftDesk desk = options.desk();
        DraftFolder draft = desk.drafts().find(name);
        Location sources = Location.parse(raw == null ? draft.provenance().raw() : raw);
        try (Bench bench = SparkBench.open(sources, Optional.ofNullable(businessDate))) {
            desk.check(draft, bench);
        }
        DraftSummary summary = DraftSummary.of(draft);
        options.print(summary, summary.text());
        options.say("Review: " + draft.review());
        options.say(summary.next());
        return summary.state().exitCode();
    }
}
