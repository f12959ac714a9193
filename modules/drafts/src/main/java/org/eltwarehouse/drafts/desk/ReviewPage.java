// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.DefinitionText;
import org.eltwarehouse.contract.run.CheckResult;
import org.eltwarehouse.document.Document;
import org.eltwarehouse.document.Inline;
import org.eltwarehouse.document.Table;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedColumn;
import org.eltwarehouse.drafts.loop.DraftingAgent;
import org.eltwarehouse.drafts.loop.Trial.Measured;
import org.eltwarehouse.drafts.review.LineDiff;
import org.eltwarehouse.drafts.review.Provenance;
import org.eltwarehouse.drafts.review.Verdicts;
import org.eltwarehouse.drafts.review.Verdicts.TableVerdict;
import org.eltwarehouse.models.ask.ModelUse;
import org.eltwarehouse.pins.Pin;

/**
 * The page that a person reads before approving a draft.
 *
 * @param pinned what is pinned now, by table
 */
record ReviewPage(
        Provenance provenance, Proposal proposal, List<Pin> pins, Map<TableName, Pin> pinned, Verdicts verdicts) {

    Document document() {
        Document page = new Document("Review of draft " + provenance.id());
        page.paragraph("Set " + provenance.set() + ", drafted by " + provenance.drafter() + ": "
                + verdicts.state().words() + "."
                + (verdicts.sampled() ? " Only a sample of the sources was tried." : ""));
        verdicts.findings()
                .forEach(finding -> page.paragraph(Inline.text(finding.code().text())
                        .strong()
                        .then(" " + finding.reason() + "; " + finding.wayOut())));
        model(page);
        overview(page);
        page.section("What the agent asks");
        page.paragraph(proposal.questions().isEmpty() ? "Nothing." : "Answer these before you approve.");
        page.numbered(proposal.questions().stream().map(Inline::text).toList());
        pins.forEach(pin -> table(page, pin));
        return page;
    }

    /** What was asked of a model, and what it suspects; its words, not ours. */
    private void model(Document page) {
        ModelUse use = provenance.model();
        if (use == null) {
            return;
        }
        page.section("The model");
        page.paragraph(String.format(
                Locale.ROOT,
                "%s: %s after %,d calls, %,d tokens in, %,d tokens out, %s.%s",
                use.model() == null ? "Not asked" : "Model " + use.model(),
                use.outcome(),
                use.calls(),
                use.tokensIn(),
                use.tokensOut(),
                use.costMicros() < 0 ? "cost unknown" : "cost " + BigDecimal.valueOf(use.costMicros(), 6),
                provenance.drafter().equals(DraftingAgent.RULES) ? " Rules took its place." : ""));
        if (!use.advice().isEmpty()) {
            page.paragraph("It suspects, in its own words; nothing passed or failed because of it:");
            page.numbered(use.advice().stream().map(Inline::text).toList());
        }
    }

    private static String codes(TableVerdict verdict) {
        return verdict.findings().isEmpty()
                ? "none"
                : verdict.findings().stream()
                        .map(finding -> finding.code().text())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private void overview(Document page) {
        Table table = new Table()
                .words("Table")
                .words("Against what is pinned")
                .figures("Rows")
                .words("Checks")
                .words("Findings");
        for (Pin pin : pins) {
            Optional<TableVerdict> verdict = verdicts.of(pin.name());
            Optional<Measured> measured = verdict.map(TableVerdict::measured);
            table.row(
                    Inline.code(pin.name().toString()),
                    change(pin) + (verdict.filter(TableVerdict::edited).isPresent() ? ", edited by a person" : ""),
                    measured.map(Measured::rows).orElse(null),
                    measured.map(ReviewPage::checks).orElse("–"),
                    verdict.map(ReviewPage::codes).orElse("not judged"));
        }
        page.section("At a glance").table(table);
        List<TableName> gone = pinned.keySet().stream()
                .filter(name -> pins.stream().noneMatch(pin -> pin.name().equals(name)))
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            page.paragraph("Pinned now and not in this draft: " + gone + ". Approving all of it ends them.");
        }
    }

    private String change(Pin pin) {
        Pin before = pinned.get(pin.name());
        return before == null ? "new" : before.sha256().equals(pin.sha256()) ? "unchanged" : "changed";
    }

    private static String checks(Measured measured) {
        long passed = measured.checks().stream().filter(CheckResult::passed).count();
        return passed + " of " + measured.checks().size() + " passed";
    }

    private void table(Document page, Pin pin) {
        page.section(pin.name().toString());
        List<Inline> facts = new ArrayList<>();
        facts.add(Inline.text(grain(pin)));
        facts.add(Inline.text(lineage(pin)));
        verdicts.of(pin.name()).ifPresent(verdict -> verdict(facts, verdict));
        page.bullets(facts);
        if (pin.model() == null) {
            columns(page, pin);
        } else {
            new ModelReview(pin.model()).writeTo(page);
        }
        Pin before = pinned.get(pin.name());
        if (before != null && before.sha256().equals(pin.sha256())) {
            page.paragraph("This very definition is pinned already.");
            return;
        }
        page.paragraph(before == null ? "The definition:" : "Against what is pinned:");
        page.lines(before == null ? text(pin).lines().toList() : LineDiff.of(text(before), text(pin)));
    }

    private static String grain(Pin pin) {
        if (pin.model() != null) {
            return "What the figures of " + pin.model().fact() + " are; reports and exploration take them from here.";
        }
        return pin.source() == null
                ? pin.table().grain() + " Key: " + String.join(", ", pin.table().key()) + "."
                : pin.source().grain() + " File: " + pin.source().file() + ".";
    }

    private String lineage(Pin pin) {
        String reads = pin.reads().isEmpty() ? "" : "Reads " + names(pin.reads()) + ". ";
        List<TableName> readers = pins.stream()
                .filter(other -> other.reads().contains(pin.name()))
                .map(Pin::name)
                .toList();
        return reads + (readers.isEmpty() ? "No table reads it." : "Read by " + names(readers) + ".");
    }

    private static String names(List<TableName> tables) {
        return tables.stream().map(TableName::toString).collect(Collectors.joining(", "));
    }

    private static void verdict(List<Inline> facts, TableVerdict verdict) {
        Measured measured = verdict.measured();
        if (measured != null && measured.ledger() != null) {
            facts.add(Inline.text(String.format(
                    Locale.ROOT,
                    "Of %,d rows, %,d written, %,d refused, %,d dropped as duplicates.",
                    measured.ledger().read(),
                    measured.ledger().written(),
                    measured.ledger().quarantined(),
                    measured.ledger().deduplicated())));
        }
        if (measured != null) {
            measured.checks().stream()
                    .filter(check -> !check.passed())
                    .forEach(check -> facts.add(
                            Inline.text("Check " + check.check() + " (" + check.severity() + "): " + check.actual())));
        }
        verdict.findings()
                .forEach(finding ->
                        facts.add(Inline.text(finding.code() + (finding.at() == null ? "" : " at " + finding.at()))
                                .strong()
                                .then(" " + (finding.column() == null ? "" : finding.column() + ": ") + finding.reason()
                                        + "; " + finding.wayOut())));
    }

    private void columns(Document page, Pin pin) {
        List<Column> columns =
                pin.source() == null ? pin.table().columns() : pin.source().columns();
        Table table = new Table()
                .words("Column")
                .words("From")
                .words("Type")
                .words("Privacy")
                .words("Meaning, as the agent assumes");
        columns.forEach(column -> table.row(
                Inline.code(column.name()),
                Inline.name(from(pin, column)),
                Inline.code(column.type()),
                column.privacy().toString(),
                Inline.text(column.description())));
        page.table(table);
    }

    private String from(Pin pin, Column column) {
        if (pin.source() != null) {
            return column.header() == null ? column.name() : column.header();
        }
        return proposal.tables().stream()
                .filter(table -> pin.name().equals(new TableName(Layer.SILVER, table.source())))
                .flatMap(table -> table.columns().stream())
                .filter(proposed -> proposed.name().equals(column.name()))
                .map(ProposedColumn::source)
                .findFirst()
                .orElse("see the query");
    }

    private static String text(Pin pin) {
        if (pin.model() != null) {
            return DefinitionText.yaml(pin.model());
        }
        return pin.source() == null
                ? DefinitionText.yaml(pin.table()) + "\n" + pin.sql()
                : DefinitionText.yaml(pin.source());
    }
}
