// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.eda;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.stack;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Dimension;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.eltwarehouse.ml.eda.Members.Member;

/**
 * Works out the figures of a model by its own formulas: all rows, every month and every member of a dimension in one job,
 * and those that are folded together in a further one.
 */
final class ModelQuery {
    private static final String ALL = "all";
    private static final String MONTH = "month";
    /** No column of a table begins like these. */
    private static final String SPLIT = "_split";

    private static final String MEMBER = "_member";
    private static final String ROWS = "_rows";

    private final ModelDefinition model;
    private final Dataset<Row> rows;
    private final List<Column> names;
    private final List<Column> figures = new ArrayList<>();

    /**
     * A query over a session that can call the model's measures.
     *
     * @param measures those of the model
     * @param fact all rows of its fact
     */
    private ModelQuery(ModelDefinition model, List<MeasureFunction> measures, Dataset<Row> fact) {
        this.model = model;
        Set<String> named = new LinkedHashSet<>();
        measures.forEach(
                measure -> measure.parameters().stream().map(Parameter::name).forEach(named::add));
        this.names = named.stream().map(functions::col).toList();
        if (model.date() != null) {
            named.add(model.date());
        }
        model.dimensions().stream().map(Dimension::column).forEach(named::add);
        this.rows = fact.select(named.stream().map(functions::col).toArray(Column[]::new));
        figures.add(count(lit(1)).as(ROWS));
        model.measures()
                .forEach(measure ->
                        figures.add(functions.expr(measure.name() + "()").as(measure.name())));
    }

    /** The figures; a notice tells of what is left out. */
    static ModelFigures figures(
            ModelDefinition model, List<MeasureFunction> measures, Dataset<Row> fact, List<String> notices) {
        ModelQuery query = new ModelQuery(model, measures, fact);
        query.rows.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return query.run(notices);
        } finally {
            query.rows.unpersist();
        }
    }

    private ModelFigures run(List<String> notices) {
        Member total = null;
        List<Member> months = new ArrayList<>();
        Map<String, Members> dimensions = new LinkedHashMap<>();
        String lead = model.measures().get(0).name();
        model.dimensions().forEach(dimension -> dimensions.put(dimension.name(), new Members(dimension, lead)));
        for (Row row : together(splits())) {
            Member member = member(row);
            switch (row.<String>getAs(SPLIT)) {
                case ALL -> total = member;
                case MONTH -> months.add(member);
                default -> dimensions.get(dimensionOf(row)).add(member);
            }
        }
        fold(dimensions);
        return new ModelFigures(
                model.label(),
                model.currency(),
                model.persons(),
                model.measures().stream().map(MeasureWords::of).toList(),
                total == null ? ofNothing() : total.figures(),
                new Months(months).shown(notices),
                dimensions.values().stream().map(Members::breakdown).toList());
    }

    private Map<String, BigDecimal> ofNothing() {
        return member(rows.agg(lit(ALL).as(SPLIT), with(lit("").as(MEMBER))).first())
                .figures();
    }

    private Column[] with(Column first) {
        List<Column> all = new ArrayList<>(List.of(first));
        all.addAll(figures);
        return all.toArray(Column[]::new);
    }

    /** Pairs of a split's name and a row's member of it. */
    private List<Column> splits() {
        List<Column> splits = new ArrayList<>(List.of(lit(ALL), lit("")));
        if (model.date() != null) {
            splits.addAll(List.of(
                    lit(MONTH), coalesce(date_format(col(model.date()), "yyyy-MM"), lit(ModelFigures.UNKNOWN))));
        }
        model.dimensions().forEach(dimension -> splits.addAll(List.of(lit(split(dimension)), member(dimension))));
        return splits;
    }

    /** A dimension may be called like a month. */
    private static String split(Dimension dimension) {
        return "by " + dimension.name();
    }

    private static String dimensionOf(Row row) {
        return row.<String>getAs(SPLIT).substring("by ".length());
    }

    private static Column member(Dimension dimension) {
        return coalesce(col(dimension.column()).cast("string"), lit(ModelFigures.UNKNOWN));
    }

    /** The figures of each member of some splits; rows without a member count in none. */
    private List<Row> together(List<Column> splits) {
        List<Column> stacked = new ArrayList<>(List.of(lit(splits.size() / 2)));
        stacked.addAll(splits);
        List<Column> columns = new ArrayList<>(names);
        columns.add(stack(stacked.toArray(Column[]::new)).as(new String[] {SPLIT, MEMBER}));
        return rows.select(columns.toArray(Column[]::new))
                .where(col(MEMBER).isNotNull())
                .groupBy(SPLIT, MEMBER)
                .agg(figures.get(0), figures.subList(1, figures.size()).toArray(Column[]::new))
                .collectAsList();
    }

    /** Small members overlap in persons, so they are measured again over all their rows together. */
    private void fold(Map<String, Members> dimensions) {
        List<Members> folding =
                dimensions.values().stream().filter(Members::unmeasured).toList();
        while (!folding.isEmpty()) {
            List<Column> splits = new ArrayList<>();
            for (Members members : folding) {
                Column inside =
                        member(members.dimension()).isin(members.folded().toArray());
                splits.add(lit(split(members.dimension())));
                splits.add(when(inside, lit(ModelFigures.OTHERS)));
            }
            together(splits).forEach(row -> dimensions.get(dimensionOf(row)).fold(member(row)));
            folding = folding.stream().filter(Members::unmeasured).toList();
        }
    }

    private Member member(Row row) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        model.measures().forEach(measure -> values.put(measure.name(), value(row, measure)));
        long behind = model.persons() == null
                ? row.<Long>getAs(ROWS)
                : values.get(model.persons()).longValue();
        return new Member(row.getAs(MEMBER), behind, values);
    }

    private static BigDecimal value(Row row, Measure measure) {
        Object value = row.getAs(measure.name());
        if (value instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        // Nothing adds up to nothing.
        return value == null && measure.additivity() == Additivity.ADDITIVE ? BigDecimal.ZERO : (BigDecimal) value;
    }
}
