// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.build.Builder;
import org.eltwarehouse.drafts.build.Built;
import org.eltwarehouse.drafts.build.Problem;
import org.eltwarehouse.drafts.build.RuleBuilder;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.loop.GateKeeper;
import org.eltwarehouse.models.ask.ModelSession;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.profile.view.ModelView;

/**
 * Builds by rules, and has a model write the silver pairs that rules cannot build or that the gate refuses. Each is asked for
 * once, whatever is built around it later. What no pair was written for stays as rules left it.
 */
final class ModelBuilder implements Builder {
    private final RuleBuilder rules = new RuleBuilder();
    private final Map<ProposedTable, Result<TableDefinition>> asked = new HashMap<>();
    private final GateKeeper gate;
    private final PairWriter writer;

    /** A builder whose pairs this gate has accepted, each alone over its source. */
    ModelBuilder(ModelSession session, ModelView view, Redactor redactor, GateKeeper gate) {
        this.gate = gate;
        this.writer = new PairWriter(session, view, redactor);
    }

    @Override
    public Built attempt(Proposal proposal, List<SourceContract> sources) {
        Built built = rules.attempt(proposal, sources);
        Set<String> wanting = wanting(built);
        Map<String, TableDefinition> written = new TreeMap<>();
        Map<String, String> failed = new TreeMap<>();
        for (ProposedTable table : proposal.tables()) {
            if (wanting.contains(Layer.SILVER + "." + table.source())) {
                pair(table, sources)
                        .ifPresent(result -> result.value()
                                .ifPresentOrElse(
                                        pair -> written.put(table.source(), pair),
                                        () -> failed.put(Layer.SILVER + "." + table.source(), result.reason())));
            }
        }
        Built rebuilt = written.isEmpty() ? built : rules.attempt(proposal, sources, written);
        return new Built(
                rebuilt.warehouse(),
                rebuilt.problems().stream()
                        .map(problem -> problem.column() == null && failed.containsKey(problem.table())
                                ? told(problem, failed.get(problem.table()))
                                : problem)
                        .toList());
    }

    /** Silver tables that are not built, or that the gate refuses. */
    private Set<String> wanting(Built built) {
        Set<String> wanting = new TreeSet<>();
        built.problems().stream().filter(Problem::refused).map(Problem::table).forEach(wanting::add);
        gate.judge(silver(built.warehouse().sources(), built.warehouse().layer(Layer.SILVER)))
                .forEach(finding -> wanting.add(finding.table().toString()));
        return wanting;
    }

    private Optional<Result<TableDefinition>> pair(ProposedTable table, List<SourceContract> sources) {
        return sources.stream()
                .filter(source -> source.table().name().equals(table.source()))
                .findFirst()
                .flatMap(source -> RuleBuilder.contract(table, source))
                .map(contract -> asked.computeIfAbsent(
                        table,
                        any -> writer.write(table, contract, pair -> gate.judge(silver(sources, List.of(pair))))));
    }

    private static Warehouse silver(List<SourceContract> sources, List<TableDefinition> tables) {
        return new Warehouse(sources, Map.of(Layer.SILVER, tables));
    }

    private static Problem told(Problem problem, String reason) {
        return problem.withReason(problem.reason() + ", and the model wrote no pair that holds (" + reason + ")");
    }
}
