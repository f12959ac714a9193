// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.eda;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.eltwarehouse.contract.Step;
import org.eltwarehouse.contract.definition.FunctionSet;
import org.eltwarehouse.contract.definition.MeasureFunction;
import org.eltwarehouse.contract.definition.ModelDefinition;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.verdict.Verdict;
import org.eltwarehouse.engine.table.RunTables;
import org.eltwarehouse.gate.Gate;
import org.eltwarehouse.step.StepContext;

/** The business at a glance: the figures of each model of the warehouse. */
public final class Headlines {
    private Headlines() {}

    /** The figures, in the order of the models; a notice tells of a model without rows to measure. */
    public static List<ModelFigures> of(
            SparkSession spark, StepContext context, RunTables tables, List<String> notices) {
        List<ModelDefinition> models = new ArrayList<>();
        for (ModelDefinition model : context.warehouse().models()) {
            if (context.record(Step.GOLD).table(model.fact()).isPresent()) {
                models.add(model);
            } else {
                notices.add("There are no headlines of the model " + model.model() + ": gold has no " + model.fact());
            }
        }
        if (context.warehouse().models().isEmpty()) {
            notices.add("There are no headlines: the warehouse has no model");
        }
        if (models.isEmpty()) {
            return List.of();
        }
        FunctionSet functions = context.warehouse().functions().usedByMeasures();
        Gate gate = new Gate(spark, context.businessDate(), functions);
        gate.functions().stream()
                .filter(verdict -> !verdict.accepted())
                .findFirst()
                .ifPresent(Headlines::refuse);
        gate.registerFunctions();
        return models.stream()
                .map(model -> ModelQuery.figures(
                        model,
                        measures(functions, model),
                        tables.read(model.fact()).rows(),
                        notices))
                .toList();
    }

    private static void refuse(Verdict verdict) {
        throw verdict.asError();
    }

    private static List<MeasureFunction> measures(FunctionSet functions, ModelDefinition model) {
        return functions.measures().stream()
                .filter(measure -> measure.model().equals(model.model()))
                .toList();
    }
}
