package org.eltwarehouse.engine.gate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.definition.Check;
import org.eltwarehouse.contract.definition.Rule;
import org.eltwarehouse.contract.definition.TableDefinition;

/** Judges definitions; what it accepts is the very plan that may run. */
public final class Gate {
    private final QueryJudge queries;

    /** A gate for one business date. Judging reads no row. */
    public Gate(SparkSession spark, LocalDate businessDate) {
        this.queries = new QueryJudge((org.apache.spark.sql.classic.SparkSession) spark, businessDate);
    }

    /**
     * Judges a definition and hands out its query, or throws the verdict as an error.
     *
     * @param inputs the declared inputs by name; only their schemas matter here
     * @return the query's rows; in silver with the columns {@code _row} and {@code raw} besides those of the contract
     */
    public Dataset<Row> judge(TableDefinition definition, Map<String, Input> inputs) {
        Judged<Dataset<Row>> judged = judged(definition, inputs);
        Verdict verdict = Verdict.of(definition.table(), judged.refusal());
        if (!verdict.accepted()) {
            throw verdict.asError();
        }
        return judged.passed();
    }

    /**
     * Judges a definition. Never throws for what the definition is.
     *
     * @param inputs the declared inputs by name; only their schemas matter here
     */
    public Verdict verdict(TableDefinition definition, Map<String, Input> inputs) {
        return Verdict.of(definition.table(), judged(definition, inputs).refusal());
    }

    private Judged<Dataset<Row>> judged(TableDefinition definition, Map<String, Input> inputs) {
        try {
            return judgeAll(definition, inputs);
        } catch (StackOverflowError e) {
            return Judged.refused(GateCode.SIZE, null, "is nested too deeply", "split it into several steps");
        }
    }

    private Judged<Dataset<Row>> judgeAll(TableDefinition definition, Map<String, Input> inputs) {
        ContractLaws contract = new ContractLaws(definition);
        return queries.judge(definition.sql(), inputs, contract.keepsRows())
                .unless(query -> contract.judgeInputs(query.parsed().reads()))
                .unless(query -> contract.judgeColumns(query.rows().schema()))
                .unless(query -> judgeConditions(contract, query.rows(), inputs))
                .unless(query -> contract.judgePrivacy(new Lineage(inputs)
                        .outputs(query.rows().queryExecution().analyzed())))
                .then(query -> Judged.passed(query.rows()));
    }

    /** Judges what a contract says about rows, as text and resolved against the query's output. */
    private Optional<Refusal> judgeConditions(ContractLaws contract, Dataset<Row> rows, Map<String, Input> inputs) {
        for (Map.Entry<String, String> condition :
                conditions(contract.definition()).entrySet()) {
            Optional<Refusal> refused =
                    queries.judgeCondition(condition.getValue(), rows, inputs, contract.keepsRows());
            if (refused.isPresent()) {
                return refused.map(found -> found.in(condition.getKey()));
            }
        }
        return Optional.empty();
    }

    /** The expressions of a contract, each by what it is part of. */
    private static Map<String, String> conditions(TableDefinition definition) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Rule rule : definition.rejects()) {
            conditions.put("the reject " + rule.rule(), truth(rule.when()));
        }
        for (Rule rule : definition.repairs()) {
            conditions.put("the repair " + rule.rule(), truth(rule.when()));
        }
        definition.expectations().forEach(expectation -> {
            if (expectation.check() instanceof Check.Holds holds) {
                conditions.put("the expectation " + holds.name(), truth(holds.condition()));
            }
        });
        if (definition.deduplicate() != null) {
            definition
                    .deduplicate()
                    .order()
                    .forEach(by -> conditions.put("the order '" + by + "'", "row_number() over (order by " + by + ")"));
        }
        return conditions;
    }

    private static String truth(String condition) {
        return "(" + condition + ") = true";
    }
}
