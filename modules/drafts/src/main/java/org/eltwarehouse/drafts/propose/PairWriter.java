// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Deduplication;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;
import org.eltwarehouse.drafts.draft.ProposedTable;
import org.eltwarehouse.drafts.loop.Finding;
import org.eltwarehouse.drafts.propose.BuiltPair.BuiltColumn;
import org.eltwarehouse.drafts.propose.BuiltPair.BuiltRule;
import org.eltwarehouse.drafts.propose.Objection.Code;
import org.eltwarehouse.drafts.propose.StrictAsker.Checked;
import org.eltwarehouse.models.answer.Shape;
import org.eltwarehouse.models.ask.Agent;
import org.eltwarehouse.models.ask.ModelSession;
import org.eltwarehouse.models.ask.Redactor;
import org.eltwarehouse.profile.view.ModelView;

/**
 * Has a model write the pair of one silver table: its query and rules, under a contract that stands. What the gate refuses
 * goes back by code and place only.
 */
final class PairWriter {
    /** What the model is told. */
    static final PromptText PROMPT = PromptText.of("build-1");

    private static final int ROOM = 8_000;
    private static final int LONGEST_SQL = 20_000;
    private static final int LONGEST_CONDITION = 1_000;
    private static final Shape<BuiltPair> SHAPE = Shape.of(BuiltPair.class)
            .longText(BuiltPair.class, "sql", LONGEST_SQL)
            .longText(BuiltRule.class, "when", LONGEST_CONDITION);

    private final StrictAsker asker;
    private final ModelView view;
    private final Redactor redactor;

    PairWriter(ModelSession session, ModelView view, Redactor redactor) {
        this.asker = new StrictAsker(session);
        this.view = view;
        this.redactor = redactor;
    }

    /**
     * A pair that the gate accepts, or the typed reason why there is none.
     *
     * @param table in real names; of the profile only what the view shows is told
     * @param contract what the pair declares: columns, types, privacy classes and key
     * @param gate why a pair is refused; empty when it is accepted
     */
    Result<TableDefinition> write(
            ProposedTable table, TableDefinition contract, Function<TableDefinition, List<Finding>> gate) {
        Vocabulary vocabulary = Vocabulary.of(view);
        ProposedTable shown = new RealNames(vocabulary.inverted()).in(table);
        String material = "{\"proposal\": " + Documents.json(shown).strip() + ",\n\"columns\": "
                + Documents.json(contract.columns().stream()
                                .map(PairWriter::told)
                                .toList())
                        .strip()
                + ",\n\"profile\": " + view.json() + "}";
        SqlNames names = new SqlNames(vocabulary, shown.source());
        return asker.ask(PROMPT.about(Agent.BUILD, material, "pair", SHAPE.schema(), ROOM), SHAPE, pair -> {
            Checked<TableDefinition> checked = checked(pair, contract, names);
            List<Objection> refused = checked.content().stream()
                    .flatMap(definition -> gate.apply(definition).stream())
                    .map(finding -> new Objection(
                            Code.REFUSED, (finding.at() == null ? "sql" : finding.at()) + ", " + finding.code()))
                    .toList();
            return refused.isEmpty() ? checked : Checked.wrong(refused);
        });
    }

    private static Map<String, Object> told(Column column) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", column.name());
        told.put("type", column.type());
        told.put("privacy", column.privacy());
        return told;
    }

    private Checked<TableDefinition> checked(BuiltPair pair, TableDefinition contract, SqlNames names) {
        Objections findings = new Objections();
        findings.require(!pair.sql().isBlank(), Code.EMPTY, "sql");
        findings.require(!redactor.holdsSecret(pair.toString()), Code.BAD_TEXT, "sql");
        findings.require(pair.key().equals(contract.key()), Code.OTHER, "key");
        findings.require(pair.columns().size() == contract.columns().size(), Code.OTHER, "columns");
        for (int i = 0; i < Math.min(pair.columns().size(), contract.columns().size()); i++) {
            BuiltColumn column = pair.columns().get(i);
            Column stated = contract.columns().get(i);
            String path = "columns[" + i + "]";
            findings.require(column.name().equals(stated.name()), Code.OTHER, path + ".name");
            findings.require(!names.isAlias(column.name()), Code.BAD_NAME, path + ".name");
            findings.require(column.type().equals(stated.type()), Code.OTHER, path + ".type");
            findings.require(column.privacy() == stated.privacy(), Code.OTHER, path + ".privacy");
        }
        if (!findings.problems().isEmpty()) {
            return Checked.wrong(findings.problems());
        }
        try {
            return Checked.of(new TableDefinition(
                    contract.table(),
                    contract.grain(),
                    contract.inputs(),
                    contract.key(),
                    contract.optional(),
                    contract.isProtected(),
                    contract.columns(),
                    rules(pair.rejects(), names),
                    pair.deduplicateBy().isEmpty()
                            ? null
                            : new Deduplication(pair.deduplicateBy(), pair.deduplicateOrder()),
                    rules(pair.repairs(), names),
                    contract.expectations(),
                    names.in(pair.sql())));
        } catch (IllegalArgumentException e) {
            // The contract's own guards quote what they refuse.
            return Checked.wrong(List.of(new Objection(Code.BAD_TEXT, "contract")));
        }
    }

    private static List<Rule> rules(List<BuiltRule> rules, SqlNames names) {
        List<Rule> real = new ArrayList<>();
        rules.forEach(rule -> real.add(new Rule(rule.rule(), names.in(rule.when()))));
        return real;
    }
}
