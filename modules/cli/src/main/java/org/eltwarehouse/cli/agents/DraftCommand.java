// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.eltwarehouse.cli.option.OrderOptions;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.drafts.desk.AgentParts;
import org.eltwarehouse.drafts.desk.SetName;
import org.eltwarehouse.drafts.desk.ShippedAgents;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.trial.Bench;
import org.eltwarehouse.pins.Approval.Decision;
import org.eltwarehouse.run.order.Environment;
import org.eltwarehouse.store.raw.RawFile;
import org.eltwarehouse.store.raw.RawFolder;
import org.eltwarehouse.store.storage.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drafts definitions for a folder of exports. */
@Command(
        name = "draft",
        description = "Drafts definitions for a folder of exports, tries them, and leaves them for a review.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every gate and every check passed",
            "1:the checks found something, or something is left out; see the review",
            "2:usage, or the gate refuses a definition",
            "3:platform: disk, the server of the model, or a bug"
        })
final class DraftCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Option(
            names = "--raw",
            paramLabel = "DIR",
            description = "Folder with the exports; default: raw beside the scripts.")
    private String place;

    @Option(names = "--name", paramLabel = "SET", description = "Name of the set; default: the name of the raw folder.")
    private String name;

    @Option(
            names = "--agent",
            paramLabel = "rules|model",
            description =
                    "Who drafts; default: a model where OPENAI_API_KEY is set, and rules where it is not or the model fails.")
    private String agent;

    @Option(
            names = "--business-date",
            paramLabel = "DATE",
            description = "Today of the trial run, YYYY-MM-DD; default: what the sources say.")
    private LocalDate businessDate;

    @Mixin
    private final DeskOptions options = new DeskOptions();

    DraftCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (agent != null && !Set.of("rules", "model").contains(agent)) {
            throw Fault.USAGE.cannot("use --agent " + agent, "there is no such agent", "choose rules or model");
        }
        Location raw = OrderOptions.place(place, "raw");
        new RawFolder(raw).leftOut().forEach(options::say);
        Set<String> files = new TreeSet<>(
                new RawFolder(raw).files().stream().map(RawFile::id).toList());
        String set = name == null
                ? SetName.free(raw, files, options.desk().pins().sound(Decision.APPROVE, options::say))
                : SetName.checked(name);
        AgentParts parts = ShippedAgents.parts(
                Optional.ofNullable(agent),
                Environment.of(environment, OrderOptions.home(".env"))::value,
                options.desk().artifacts());
        try (Bench bench = SparkBench.open(raw, Optional.ofNullable(businessDate))) {
            DraftFolder draft = options.desk().draft(parts, bench, raw, files, set);
            DraftSummary summary = DraftSummary.of(draft);
            options.print(summary, summary.text());
            options.say("Review: " + draft.review());
            options.say(summary.next());
            return summary.state().exitCode();
        }
    }
}
