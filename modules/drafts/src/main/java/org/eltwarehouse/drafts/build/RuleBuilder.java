// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.SourceContract;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.contract.definition.Warehouse;
import org.eltwarehouse.drafts.draft.Proposal;
import org.eltwarehouse.drafts.draft.ProposedDimension;
import org.eltwarehouse.drafts.draft.ProposedFact;
import org.eltwarehouse.drafts.draft.ProposedTable;

/**
 * Writes definitions by rules, as a person would: what is proposed, marts over it, and the model of its main fact. Deterministic: the same proposal and contracts give the same text. What
 * a proposal says reaches a query as a checked name or an escaped literal only.
 */
public final class RuleBuilder implements Builder {
    @Override
    public Built attempt(Proposal proposal, List<SourceContract> sources) {
        return attempt(proposal, sources, Map.of());
    }

    /**
     * The same around silver pairs that are written already.
     *
     * @param written pairs of proposed tables, by the name of the source; each declares what {@link #contract} does
     */
    public Built attempt(Proposal proposal, List<SourceContract> sources, Map<String, TableDefinition> written) {
        List<Problem> found = new ArrayList<>();
        Map<String, TableDefinition> silver = silver(proposal, sources, written, found);
        List<TableDefinition> gold = new ArrayList<>();
        Optional<ModelDraft.Drafted> drafted = gold(proposal, silver, gold, found);
        gold.sort(Comparator.comparing(TableDefinition::table));
        List<SourceContract> contracts = new ArrayList<>(sources);
        contracts.sort(Comparator.comparing(SourceContract::table));
        Warehouse warehouse = new Warehouse(
                contracts,
                Map.of(
                        Layer.SILVER,
                        List.copyOf(silver.values()),
                        Layer.GOLD,
                        gold,
                        Layer.FEATURES,
                        drafted.flatMap(ModelDraft.Drafted::features).stream().toList()),
                FunctionSet.NONE,
                List.of(),
                drafted.map(ModelDraft.Drafted::model).stream().toList(),
                Map.of());
        return new Built(warehouse, found);
    }

    /**
     * What the pair of a table must declare, whoever writes its query: all but query and rules. Nothing where names, key or
     * types of the proposal are no good.
     */
    public static Optional<TableDefinition> contract(ProposedTable table, SourceContract source) {
        return SilverPair.contract(table, source);
    }

    private static Map<String, TableDefinition> silver(
            Proposal proposal,
            List<SourceContract> sources,
            Map<String, TableDefinition> written,
            List<Problem> found) {
        Map<String, TableDefinition> silver = new TreeMap<>(written);
        for (ProposedTable table : proposal.tables()) {
            if (written.containsKey(table.source())) {
                continue;
            }
            Problems problems = new Problems(Layer.SILVER + "." + table.source());
            Optional<SourceContract> source = sources.stream()
                    .filter(contract -> contract.table().name().equals(table.source()))
                    .findFirst();
            if (source.isEmpty()) {
                problems.refuse(ProblemCode.MISSING, "no source contract defines its bronze table");
            } else if (silver.containsKey(table.source())) {
                problems.refuse(ProblemCode.CLASH, "it is proposed twice");
            } else {
                SilverPair.of(table, source.get(), problems)
                        .ifPresent(definition -> silver.put(table.source(), definition));
            }
            found.addAll(problems.found());
        }
        return silver;
    }

    /** Adds the tables of gold; the model over them, and what goes with it. */
    private static Optional<ModelDraft.Drafted> gold(
            Proposal proposal, Map<String, TableDefinition> silver, List<TableDefinition> gold, List<Problem> found) {
        FreeNames names = new FreeNames(List.of());
        Map<String, FactPair.BuiltDimension> dimensions = new LinkedHashMap<>();
        for (ProposedDimension dimension : proposal.dimensions()) {
            Problems problems = new Problems(Layer.GOLD + "." + dimension.name());
            if (named(dimension.name(), names, problems)) {
                DimensionPair.of(dimension, silver, problems).ifPresent(table -> {
                    gold.add(table);
                    dimensions.put(dimension.name(), new FactPair.BuiltDimension(dimension, table));
                });
            }
            found.addAll(problems.found());
        }
        List<BuiltFact> facts = new ArrayList<>();
        for (ProposedFact fact : proposal.facts()) {
            Problems problems = new Problems(Layer.GOLD + "." + fact.name());
            if (named(fact.name(), names, problems)) {
                FactPair.of(fact, silver, dimensions, problems).ifPresent(facts::add);
            }
            found.addAll(problems.found());
        }
        for (BuiltFact fact : facts) {
            gold.add(fact.table());
            gold.addAll(MartPairs.of(fact, names));
        }
        Optional<ModelDraft.Drafted> drafted = ModelDraft.of(new Star(proposal, dimensions, facts), names);
        drafted.flatMap(ModelDraft.Drafted::wide).ifPresent(gold::add);
        return drafted;
    }

    private static boolean named(String name, FreeNames names, Problems problems) {
        if (!problems.named(name, "it")) {
            return false;
        }
        if (!names.take(name)) {
            problems.refuse(ProblemCode.CLASH, "another gold table has the name");
            return false;
        }
        return true;
    }
}
