// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.build.Built;
import org.eltwarehouse.drafts.build.Problem;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.draft.OpenDecision;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.pins.Pin;

/**
 * What definitions lack: sources without a silver table, and what the proposal asks for and they do not have. Each gap stands
 * at a table that is there: a person who approves that is to see it.
 */
final class Gaps {
    private static final String WAY_OUT = "write it by hand, or approve the rest without it";

    private final Proposal proposal;
    private final Warehouse warehouse;
    private final Set<TableName> defined;
    private final List<Finding> findings = new ArrayList<>();

    private Gaps(Proposal proposal, Warehouse warehouse) {
        this.proposal = proposal;
        this.warehouse = warehouse;
        this.defined =
                warehouse.allTables().stream().map(TableDefinition::table).collect(Collectors.toSet());
    }

    static List<Finding> of(Proposal proposal, Warehouse warehouse) {
        Gaps gaps = new Gaps(proposal, warehouse);
        gaps.sources();
        gaps.stars();
        gaps.parts();
        gaps.decisions();
        return List.copyOf(gaps.findings);
    }

    static boolean isWithoutSilver(Finding finding) {
        return finding.code() == FindingCode.OfDraft.NO_SILVER;
    }

    private void decisions() {
        for (OpenDecision open : proposal.decisions()) {
            TableName table = new TableName(Layer.SILVER, open.table());
            if (defined.contains(table)) {
                findings.add(new Finding(
                        table,
                        open.column(),
                        FindingCode.OfDraft.UNDECIDED,
                        null,
                        open.column() + " holds " + open.question(),
                        "say it in the query by hand, or approve the column as it stands"));
            }
        }
    }

    private void sources() {
        Stream.concat(
                        warehouse.sources().stream().map(SourceContract::table),
                        proposal.tables().stream().map(table -> new TableName(Layer.BRONZE, table.source())))
                .distinct()
                .filter(source -> warehouse.layer(Layer.SILVER).stream()
                        .noneMatch(table -> table.inputs().contains(source)))
                .forEach(source -> findings.add(new Finding(
                        source, null, FindingCode.OfDraft.NO_SILVER, null, "no silver table is made of it", WAY_OUT)));
    }

    private void stars() {
        for (ProposedDimension dimension : proposal.dimensions()) {
            star(dimension.name(), dimension.source());
        }
        for (ProposedFact fact : proposal.facts()) {
            star(fact.name(), fact.source());
        }
    }

    private void star(String name, String source) {
        boolean there = defined.stream().anyMatch(table -> table.toString().equals(Layer.GOLD + "." + name));
        if (!there) {
            TableName silver = new TableName(Layer.SILVER, source);
            TableName at = defined.contains(silver) ? silver : new TableName(Layer.BRONZE, source);
            findings.add(new Finding(
                    at,
                    null,
                    FindingCode.OfDraft.LEFT_OUT,
                    null,
                    Layer.GOLD + "." + name + ", proposed over it, is left out",
                    WAY_OUT));
        }
    }

    /** What the builder adds over tables that are all there. */
    private void added(Warehouse built) {
        Set<TableName> lacking = Derived.names(proposal, built);
        lacking.removeAll(Derived.names(proposal, warehouse));
        for (Pin pin : Pin.all(built)) {
            if (lacking.contains(pin.name()) && defined.containsAll(pin.reads())) {
                findings.add(new Finding(
                        pin.reads().get(0),
                        null,
                        FindingCode.OfDraft.LEFT_OUT,
                        null,
                        pin.name() + ", drafted over it, is left out",
                        WAY_OUT));
            }
        }
    }

    /** What the builder leaves out of tables that stand here as it builds them. */
    private void parts() {
        Built built = new RuleBuilder().attempt(proposal, warehouse.sources());
        added(built.warehouse());
        Set<String> same = built.warehouse().allTables().stream()
                .filter(warehouse.allTables()::contains)
                .map(table -> table.table().toString())
                .collect(Collectors.toSet());
        for (Problem problem : built.problems()) {
            if (!problem.refused() && same.contains(problem.table())) {
                findings.add(new Finding(
                        TableName.parse(problem.table()),
                        problem.column(),
                        FindingCode.OfDraft.LEFT_OUT,
                        null,
                        problem.reason(),
                        WAY_OUT));
            }
        }
    }
}
