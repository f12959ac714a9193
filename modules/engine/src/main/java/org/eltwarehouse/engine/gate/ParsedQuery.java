package org.eltwarehouse.engine.gate;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.analysis.PosParameter;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.TableDefinition;
import scala.jdk.javaapi.CollectionConverters;

/** A definition's text as Spark's parser sees it, judged before anything is looked up. */
final class ParsedQuery {
    /** The one parameter that queries may use. */
    static final String BUSINESS_DATE = "business_date";

    private static final int MAX_CHARACTERS = 64 * 1024;
    private static final Set<String> OPERATIONS = Set.of(
            "Project",
            "Filter",
            "Join",
            "Aggregate",
            "Sort",
            "Union",
            "Distinct",
            "OneRowRelation",
            "SubqueryAlias",
            "UnresolvedRelation",
            "UnresolvedWith",
            "UnresolvedHaving",
            "UnresolvedInlineTable",
            "UnresolvedSubqueryColumnAliases",
            "WithWindowDefinition");
    private static final Set<String> ROW_PRESERVING =
            Set.of("Project", "SubqueryAlias", "UnresolvedRelation", "UnresolvedWith", "WithWindowDefinition");

    private final TableDefinition definition;
    private final Set<String> commonTables = new LinkedHashSet<>();
    private final Set<TableName> reads = new LinkedHashSet<>();

    private ParsedQuery(TableDefinition definition) {
        this.definition = definition;
    }

    /** The parsed query, if it does only what it may. */
    static LogicalPlan of(TableDefinition definition, ParserInterface parser) {
        ParsedQuery query = new ParsedQuery(definition);
        if (definition.sql().length() > MAX_CHARACTERS) {
            throw query.refuse(
                    GateCode.SIZE, "has " + definition.sql().length() + " characters", "split it into several tables");
        }
        LogicalPlan plan = query.parse(parser);
        Trees.walk(plan, query::collectCommonTables);
        Trees.walk(plan, query::judge);
        query.requireReads();
        return plan;
    }

    /** Judges an expression of a contract by the same lists; it may hold no query of its own. */
    static void judgeExpression(TableDefinition definition, String text, ParserInterface parser) {
        ParsedQuery query = new ParsedQuery(definition);
        try {
            Trees.walk(parser.parseExpression(text), node -> {
                if (node instanceof PlanExpression || node instanceof LogicalPlan) {
                    throw query.refuse(
                            GateCode.OPERATION,
                            "holds a query in '" + text + "'",
                            "keep conditions to the row's columns");
                }
                return query.judge(node);
            });
        } catch (AnalysisException e) {
            throw query.refuse(GateCode.PARSE, "does not parse: " + firstLine(e) + " in '" + text + "'", "correct it");
        }
    }

    private LogicalPlan parse(ParserInterface parser) {
        try {
            return parser.parseQuery(definition.sql());
        } catch (AnalysisException e) {
            throw refuse(GateCode.PARSE, "is not one query: " + firstLine(e), "write one select without a semicolon");
        }
    }

    private boolean collectCommonTables(TreeNode<?> node) {
        if (node instanceof UnresolvedWith with) {
            CollectionConverters.asJava(with.cteRelations())
                    .forEach(relation -> commonTables.add(relation._1().toLowerCase(Locale.ROOT)));
        }
        return true;
    }

    private boolean judge(TreeNode<?> node) {
        if (node instanceof LogicalPlan) {
            judgeOperation(node.getClass().getSimpleName().replace("$", ""));
        }
        if (node instanceof UnresolvedRelation relation) {
            judgeRelation(CollectionConverters.asJava(relation.multipartIdentifier()));
        } else if (node instanceof UnresolvedFunction function) {
            judgeFunction(CollectionConverters.asJava(function.nameParts()));
        } else if (node instanceof PosParameter) {
            throw refuse(GateCode.PARAMETER, "uses a positional parameter", "only :business_date is known");
        } else if (node instanceof NamedParameter parameter && !parameter.name().equals(BUSINESS_DATE)) {
            throw refuse(GateCode.PARAMETER, "uses :" + parameter.name(), "only :business_date is known");
        } else if (node instanceof PlanExpression && silver()) {
            throw refuse(GateCode.ROWS, "holds a subquery", "keep silver queries to one input, row by row");
        }
        return true;
    }

    private void judgeOperation(String operation) {
        if (!OPERATIONS.contains(operation)) {
            throw refuse(GateCode.OPERATION, "uses " + operation, "keep to select, join, filter, group and union");
        }
        if (silver() && !ROW_PRESERVING.contains(operation)) {
            throw refuse(
                    GateCode.ROWS,
                    "uses " + operation,
                    "a silver query keeps every row; declare what removes one in rejects or deduplicate");
        }
    }

    private void judgeRelation(java.util.List<String> parts) {
        if (parts.size() == 1 && commonTables.contains(parts.get(0).toLowerCase(Locale.ROOT))) {
            return;
        }
        String name = String.join(".", parts);
        TableName table = definition.inputs().stream()
                .filter(input -> input.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> refuse(
                        GateCode.INPUTS, "reads '" + name + "'", "declare it in inputs or read what is declared"));
        reads.add(table);
    }

    private void judgeFunction(java.util.List<String> parts) {
        String name = String.join(".", parts).toLowerCase(Locale.ROOT);
        if (!AllowedFunctions.contains(name)) {
            throw refuse(GateCode.FUNCTION, "calls " + name, "use a function from the list in AllowedFunctions");
        }
    }

    private void requireReads() {
        Set<TableName> unread = new LinkedHashSet<>(definition.inputs());
        unread.removeAll(reads);
        unread.removeAll(ExpectationInputs.of(definition));
        if (!unread.isEmpty()) {
            throw refuse(GateCode.INPUTS, "declares " + unread + " but does not read it", "remove it from inputs");
        }
        Set<TableName> undeclared = new LinkedHashSet<>(ExpectationInputs.of(definition));
        undeclared.removeAll(definition.inputs());
        if (!undeclared.isEmpty()) {
            throw refuse(GateCode.INPUTS, "has an expectation on " + undeclared, "declare it in inputs");
        }
        boolean oneSource = definition.inputs().size() == 1
                && definition.inputs().get(0).layer().equals("bronze");
        if (silver() && !oneSource) {
            throw refuse(GateCode.ROWS, "reads " + definition.inputs(), "a silver table has one bronze table as input");
        }
    }

    private boolean silver() {
        return definition.table().layer().equals("silver");
    }

    private org.eltwarehouse.contract.WarehouseException refuse(GateCode code, String reason, String wayOut) {
        return Refusal.of(definition.table(), code, reason, wayOut);
    }

    static String firstLine(AnalysisException e) {
        return e.getSimpleMessage()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }
}
