package org.eltwarehouse.engine.gate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;

/** Judges one query text over its inputs: parsed, bound, analysed. */
final class QueryJudge {
    private final SparkSession spark;
    private final LocalDate businessDate;

    QueryJudge(SparkSession spark, LocalDate businessDate) {
        this.spark = spark;
        this.businessDate = businessDate;
    }

    /** A query that passed, and what of its inputs it reads. */
    record Query(ParsedQuery parsed, Dataset<Row> rows) {}

    /** The query's rows if it does only what it may; the plan behind them is the one that was judged. */
    Judged<Query> judge(String sql, Map<String, Input> inputs, boolean keepsRows) {
        return ParsedQuery.of(sql, inputs, keepsRows, spark.sessionState().sqlParser())
                .then(parsed -> analysed(
                                sql,
                                () -> org.apache.spark.sql.classic.Dataset.ofRows(
                                        spark, new Binding(inputs, businessDate, keepsRows).bind(parsed.plan())))
                        .then(rows -> Judged.passed(new Query(parsed, rows))))
                .unless(query -> new AnalysedLaws(inputs, keepsRows).judge(query.rows()));
    }

    /** Judges a condition by its text and resolved against a query's output. */
    Optional<Refusal> judgeCondition(
            String condition, Dataset<Row> rows, Map<String, Input> inputs, boolean keepsRows) {
        return ParsedQuery.judgeExpression(condition, spark.sessionState().sqlParser())
                .or(() -> analysed(condition, () -> rows.selectExpr(condition))
                        .unless(resolved -> new AnalysedLaws(inputs, keepsRows).judge(resolved))
                        .refusal());
    }

    private static Judged<Dataset<Row>> analysed(String text, Supplier<Dataset<Row>> analysis) {
        try {
            return Judged.passed(analysis.get());
        } catch (Exception e) {
            // Spark's Scala methods throw AnalysisException without declaring it.
            if (e instanceof AnalysisException unfit) {
                return Judged.refused(
                        GateCode.ANALYSIS,
                        SparkRefusal.place(unfit, text),
                        "does not fit: " + SparkRefusal.sentence(unfit),
                        "correct the names and types");
            }
            throw e;
        }
    }
}
