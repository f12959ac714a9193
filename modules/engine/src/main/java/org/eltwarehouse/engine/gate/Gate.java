package org.eltwarehouse.engine.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.LeafExpression;
import org.apache.spark.sql.catalyst.expressions.Nondeterministic;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.Average;
import org.apache.spark.sql.catalyst.expressions.aggregate.Sum;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.StructField;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.definition.Check;
import org.eltwarehouse.contract.definition.TableDefinition;

/** Judges a definition and returns the query that may run: the very plan that was judged. */
public final class Gate {
    private static final Set<String> LEAVES = Set.of(
            "AttributeReference",
            "Literal",
            "RowNumber",
            "OuterReference",
            "NamedLambdaVariable",
            "CommonExpressionRef",
            "UnboundedPreceding",
            "UnboundedFollowing",
            "CurrentRow");
    /** Aggregates whose value does not depend on the order of rows; some are grammar, not functions by name. */
    private static final Set<String> AGGREGATES = Set.of(
            "Count",
            "CountIf",
            "Sum",
            "Average",
            "Min",
            "Max",
            "BoolAnd",
            "BoolOr",
            "Percentile",
            "RowNumber",
            "Rank",
            "DenseRank",
            "PercentRank",
            "CumeDist",
            "NTile");

    private static final Set<String> SILVER_OPERATIONS =
            Set.of("Project", "Window", "SubqueryAlias", "WithCTE", "CTERelationDef", "CTERelationRef");

    private final org.apache.spark.sql.classic.SparkSession spark;
    private final ParserInterface parser;
    private final LocalDate businessDate;

    public Gate(SparkSession spark, LocalDate businessDate) {
        this.spark = (org.apache.spark.sql.classic.SparkSession) spark;
        this.parser = this.spark.sessionState().sqlParser();
        this.businessDate = businessDate;
    }

    /**
     * Judges a definition.
     *
     * @param inputs the declared inputs by name; only their schemas matter here
     * @return the query's rows; in silver with the columns {@code _row} and {@code raw} besides those of the contract
     */
    public Dataset<Row> judge(TableDefinition definition, Map<String, Input> inputs) {
        try {
            return judgeAll(definition, inputs);
        } catch (StackOverflowError e) {
            throw Refusal.of(definition.table(), GateCode.SIZE, "is nested too deeply", "split it into several steps");
        }
    }

    private Dataset<Row> judgeAll(TableDefinition definition, Map<String, Input> inputs) {
        LogicalPlan parsed = ParsedQuery.of(definition, parser);
        boolean silver = definition.table().layer().equals("silver");
        Dataset<Row> rows = analyse(definition, new Binding(inputs, businessDate, silver).bind(parsed));
        LogicalPlan analysed = rows.queryExecution().analyzed();
        Trees.walk(analysed, node -> judgeNode(definition, node, inputs));
        judgeColumns(definition, rows, silver);
        judgeConditions(definition, rows, inputs);
        judgePrivacy(definition, new Lineage(inputs).outputs(analysed));
        return rows;
    }

    /** Judges what a contract says about rows, as text and resolved against the query's output. */
    private void judgeConditions(TableDefinition definition, Dataset<Row> rows, Map<String, Input> inputs) {
        List<String> conditions = new ArrayList<>();
        definition.rejects().forEach(rule -> conditions.add(rule.when()));
        definition.repairs().forEach(rule -> conditions.add(rule.when()));
        definition.expectations().forEach(expectation -> {
            if (expectation.check() instanceof Check.Holds holds) {
                conditions.add(holds.condition());
            }
        });
        List<String> expressions = conditions.stream()
                .map(condition -> "(" + condition + ") = true")
                .collect(Collectors.toCollection(ArrayList::new));
        if (definition.deduplicate() != null) {
            definition.deduplicate().order().forEach(by -> expressions.add("row_number() over (order by " + by + ")"));
        }
        for (String expression : expressions) {
            ParsedQuery.judgeExpression(definition, expression, parser);
        }
        Column[] resolved = IntStream.range(0, expressions.size())
                .mapToObj(i -> functions.expr(expressions.get(i)).as("_" + i))
                .toArray(Column[]::new);
        Dataset<Row> applied = analysed(definition, () -> rows.select(resolved));
        Trees.walk(applied.queryExecution().analyzed(), node -> judgeNode(definition, node, inputs));
    }

    private Dataset<Row> analyse(TableDefinition definition, LogicalPlan bound) {
        return analysed(definition, () -> org.apache.spark.sql.classic.Dataset.ofRows(spark, bound));
    }

    private static Dataset<Row> analysed(TableDefinition definition, Supplier<Dataset<Row>> analysis) {
        try {
            return analysis.get();
        } catch (Exception e) {
            // Spark's Scala methods throw AnalysisException without declaring it.
            if (e instanceof AnalysisException unfit) {
                throw Refusal.of(
                        definition.table(),
                        GateCode.ANALYSIS,
                        "does not fit: " + ParsedQuery.firstLine(unfit),
                        "correct the names and types");
            }
            throw e;
        }
    }

    private static boolean judgeNode(TableDefinition definition, TreeNode<?> node, Map<String, Input> inputs) {
        if (Lineage.inputOf(node, inputs) != null) {
            return false;
        }
        String name = node.getClass().getSimpleName().replace("$", "");
        if (node instanceof LeafExpression && !LEAVES.contains(name)) {
            throw Refusal.of(
                    definition.table(),
                    GateCode.FUNCTION,
                    "uses " + name,
                    "use columns, literals and" + " :business_date");
        }
        if (node instanceof AggregateFunction function) {
            judgeAggregate(definition, function, name);
        }
        if (node instanceof Nondeterministic || (node instanceof Expression e && !e.deterministic())) {
            throw Refusal.of(definition.table(), GateCode.DETERMINISM, "uses " + name, "use only functions of the row");
        }
        if (node instanceof LogicalPlan
                && definition.table().layer().equals("silver")
                && !SILVER_OPERATIONS.contains(name)) {
            throw Refusal.of(definition.table(), GateCode.ROWS, "needs " + name, "a silver query keeps every row");
        }
        return true;
    }

    private static void judgeAggregate(TableDefinition definition, AggregateFunction function, String name) {
        if (!AGGREGATES.contains(name)) {
            throw Refusal.of(
                    definition.table(),
                    GateCode.DETERMINISM,
                    "uses the aggregate " + name,
                    "use count, sum, avg, min, max or percentile, whose value does not depend on the order of rows");
        }
        boolean adds = function instanceof Sum || function instanceof Average;
        if (adds
                && function.children()
                        .exists(child -> child.dataType() instanceof FractionalType
                                && !(child.dataType() instanceof DecimalType))) {
            throw Refusal.of(
                    definition.table(),
                    GateCode.DETERMINISM,
                    "adds up floating point numbers",
                    "cast them to decimal: their sum depends on the order of rows");
        }
    }

    private static void judgeColumns(TableDefinition definition, Dataset<Row> rows, boolean silver) {
        List<String> actual = java.util.Arrays.stream(rows.schema().fields())
                .filter(field -> !silver || !Set.of(Input.ROW, Input.RAW).contains(field.name()))
                .map(Gate::signature)
                .toList();
        List<String> expected = definition.columns().stream()
                .map(column ->
                        column.name() + " " + DataType.fromDDL(column.type()).catalogString())
                .toList();
        if (!actual.equals(expected)) {
            throw Refusal.of(
                    definition.table(),
                    GateCode.COLUMNS,
                    "yields " + difference(actual, expected) + " where the contract says "
                            + difference(expected, actual),
                    "make the query and its contract agree in names, types and order");
        }
        for (org.eltwarehouse.contract.definition.Column column : definition.columns()) {
            if (column.type().equals("double")
                    && column.name().matches(".*(amount|price|cost|revenue|margin|sales).*")) {
                throw Refusal.of(
                        definition.table(),
                        GateCode.MONEY,
                        "keeps " + column.name() + " as double",
                        "use" + " decimal(18,2)");
            }
        }
    }

    private static String difference(List<String> some, List<String> others) {
        String rest = some.stream().filter(column -> !others.contains(column)).collect(Collectors.joining(", "));
        return rest.isEmpty() ? "another order" : rest;
    }

    private static String signature(StructField field) {
        return field.name() + " " + field.dataType().catalogString();
    }

    private static void judgePrivacy(TableDefinition definition, List<PrivacyClass> flows) {
        PrivacyClass ceiling = ceiling(definition);
        for (int i = 0; i < definition.columns().size(); i++) {
            org.eltwarehouse.contract.definition.Column column =
                    definition.columns().get(i);
            PrivacyClass flow = flows.get(i);
            if (flow.compareTo(column.privacy()) > 0) {
                throw Refusal.of(
                        definition.table(),
                        GateCode.PRIVACY,
                        "declares " + column.name() + " as " + column.privacy() + " but " + flow
                                + " data flows into it",
                        "declare the higher class or leave the column out");
            }
            if (column.privacy().compareTo(ceiling) > 0) {
                throw Refusal.of(
                        definition.table(),
                        GateCode.PRIVACY,
                        "holds " + column.name() + ", which is " + column.privacy(),
                        "this table may hold nothing above " + ceiling);
            }
        }
    }

    /** Personal data stops at silver and at protected tables; identifiers stop at gold. */
    private static PrivacyClass ceiling(TableDefinition definition) {
        String layer = definition.table().layer();
        if (layer.equals("silver") || (layer.equals("gold") && definition.isProtected())) {
            return PrivacyClass.FREE_TEXT;
        }
        return layer.equals("gold") ? PrivacyClass.IDENTIFIER : PrivacyClass.QUASI;
    }
}
