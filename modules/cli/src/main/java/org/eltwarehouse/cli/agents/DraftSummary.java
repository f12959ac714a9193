// SPDX-License-Identifier: MIT
package org.eltwarehouse.cli.agents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eltwarehouse.cli.console.TextTable;
import org.eltwarehouse.drafts.loop.EndState;
import org.eltwarehouse.drafts.loop.Finding;
import org.eltwarehouse.drafts.review.DraftFolder;
import org.eltwarehouse.drafts.review.Provenance;
import org.eltwarehouse.drafts.review.Verdicts;
import org.eltwarehouse.drafts.review.Verdicts.TableVerdict;
import org.eltwarehouse.models.ask.ModelUse;

/**
 * A draft at a glance.
 *
 * @param folder where its files lie
 * @param findings about the draft as a whole
 * @param model what asking a model came to; null where none was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftSummary(
        int format,
        String draft,
        String set,
        String drafter,
        EndState state,
        boolean sampled,
        List<String> questions,
        String folder,
        List<TableVerdict> tables,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Finding> findings,
        ModelUse model) {
    public static final int FORMAT = 1;

    public DraftSummary {
        questions = List.copyOf(questions);
        tables = List.copyOf(tables);
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    static DraftSummary of(DraftFolder draft) {
        Provenance provenance = draft.provenance();
        Verdicts verdicts = draft.verdicts();
        return new DraftSummary(
                FORMAT,
                draft.id(),
                provenance.set(),
                provenance.drafter(),
                verdicts.state(),
                verdicts.sampled(),
                draft.proposal().questions(),
                draft.folder().toString(),
                verdicts.tables(),
                verdicts.findings(),
                provenance.model());
    }

    String text() {
        TextTable list = new TextTable("TABLE", "ROWS", "FINDINGS");
        for (TableVerdict table : tables) {
            list.row(
                    table.table().toString() + (table.edited() ? " (edited)" : ""),
                    table.measured() == null
                            ? ""
                            : String.format(Locale.ROOT, "%,d", table.measured().rows()),
                    table.findings().stream()
                            .map(finding -> finding.code().text())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return "Draft " + draft + " of set " + set + ", drafted by " + drafter + ": " + state.words() + "\n\n" + list
                + findings.stream()
                        .map(finding -> "\n" + finding.code() + " " + finding.reason() + "\n")
                        .collect(Collectors.joining())
                + (questions.isEmpty()
                        ? ""
                        : "\n" + questions.size() + " questions wait for an answer; see the review\n");
    }

    /** What a person does next. */
    String next() {
        return state.isApprovable()
                ? "Next: scripts/warehouse.sh agents review " + draft + ", then agents approve " + draft
                        + " --by YOUR_NAME"
                : "Next: scripts/warehouse.sh agents review " + draft + ", then agents edit " + draft
                        + " TABLE and agents check " + draft;
    }
}
