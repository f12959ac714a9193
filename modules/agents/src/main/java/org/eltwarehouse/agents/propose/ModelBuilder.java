package org.eltwarehouse.agents.propose;

import java.util.List;
import java.util.stream.Collectors;
import org.eltwarehouse.agents.answer.Shape;
import org.eltwarehouse.agents.ask.Agent;
import org.eltwarehouse.agents.ask.ModelSession;
import org.eltwarehouse.agents.draft.ProposedTable;
import org.eltwarehouse.agents.profile.ModelView;
import org.eltwarehouse.agents.propose.BuiltPair.BuiltColumn;
import org.eltwarehouse.agents.propose.BuiltPair.BuiltRule;
import org.eltwarehouse.agents.propose.Problem.Code;
import org.eltwarehouse.agents.propose.StrictAsker.Checked;
import org.eltwarehouse.contract.Documents;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.Column;
import org.eltwarehouse.contract.definition.Deduplication;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;

/**
 * Has a model write the pair of one silver table. What comes back is a definition in form only: nobody has judged its query,
 * and nothing may run it before the gate.
 */
public final class ModelBuilder {
    /** What the model is told. */
    public static final PromptText PROMPT = PromptText.of("build-1");

    private static final int ROOM = 8_000;
    private static final int LONGEST_SQL = 20_000;
    private static final int LONGEST_CONDITION = 1_000;
    private static final Shape<BuiltPair> SHAPE = Shape.of(BuiltPair.class)
            .longText(BuiltPair.class, "sql", LONGEST_SQL)
            .longText(BuiltRule.class, "when", LONGEST_CONDITION);

    private final StrictAsker asker;

    public ModelBuilder(ModelSession session) {
        asker = new StrictAsker(session);
    }

    /**
     * The pair for a proposed table.
     *
     * @param table in real names
     * @param view of the profile; only what it shows is told
     */
    public Result<TableDefinition> build(ProposedTable table, ModelView view) {
        Vocabulary vocabulary = Vocabulary.of(view);
        ProposedTable shown = new RealNames(vocabulary.inverted()).in(table);
        String material = "{\"proposal\": " + Documents.json(shown).strip() + ",\n\"profile\": " + view.json() + "}";
        SqlNames names = new SqlNames(vocabulary, shown.source());
        return asker.ask(
                PROMPT.about(Agent.BUILD, material, "pair", SHAPE.schema(), ROOM),
                SHAPE,
                pair -> definition(pair, table.source(), names));
    }

    private static Checked<TableDefinition> definition(BuiltPair pair, String table, SqlNames names) {
        Findings findings = new Findings();
        findings.requireSome(pair.columns(), "columns");
        findings.requireSome(pair.key(), "key");
        findings.require(!pair.sql().isBlank(), Code.EMPTY, "sql");
        for (int i = 0; i < pair.columns().size(); i++) {
            String name = pair.columns().get(i).name();
            findings.requireName(name, "columns[" + i + "].name");
            findings.require(!names.isAlias(name), Code.BAD_NAME, "columns[" + i + "].name");
        }
        findings.requireKnown(
                pair.key(), pair.columns().stream().map(BuiltColumn::name).collect(Collectors.toSet()), "key");
        if (!findings.problems().isEmpty()) {
            return Checked.wrong(findings.problems());
        }
        try {
            return Checked.of(new TableDefinition(
                    new TableName("silver", table),
                    pair.grain(),
                    List.of(new TableName("bronze", table)),
                    pair.key(),
                    false,
                    false,
                    pair.columns().stream().map(ModelBuilder::column).toList(),
                    rules(pair.rejects(), names),
                    pair.deduplicateBy().isEmpty()
                            ? null
                            : new Deduplication(pair.deduplicateBy(), pair.deduplicateOrder()),
                    rules(pair.repairs(), names),
                    List.of(),
                    names.in(pair.sql())));
        } catch (IllegalArgumentException e) {
            // The contract's own guards quote what they refuse.
            return Checked.wrong(List.of(new Problem(Code.BAD_TEXT, "contract")));
        }
    }

    private static Column column(BuiltColumn column) {
        return new Column(column.name(), column.type(), column.privacy(), column.description());
    }

    private static List<Rule> rules(List<BuiltRule> rules, SqlNames names) {
        return rules.stream()
                .map(rule -> new Rule(rule.rule(), names.in(rule.when())))
                .toList();
    }
}
