// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.definition.FunctionDefinition.Parameter;

/**
 * A measure as queries call it, without values: {@code revenue()} stands for its formula over the rows at hand, whose
 * columns are named as in the fact.
 *
 * @param fact the table whose columns the formula names
 */
public record MeasureFunction(String model, Measure measure, TableDefinition fact) implements Called {
    @Override
    public String function() {
        return measure.name();
    }

    /** The formula, of the measure's type; it may end with a comment. */
    @Override
    public String sql() {
        return "cast((" + measure.formula() + "\n) as " + measure.type() + ")";
    }

    /** The columns of the fact that the formula names. */
    @Override
    public List<Parameter> parameters() {
        List<String> tokens = QueryText.tokens(measure.formula());
        Set<String> named = IntStream.range(0, tokens.size())
                .filter(i -> i + 1 == tokens.size() || !tokens.get(i + 1).equals("("))
                .mapToObj(i -> tokens.get(i).replace("`", ""))
                .collect(Collectors.toSet());
        return fact.columns().stream()
                .filter(column -> named.contains(column.name()))
                .map(column -> new Parameter(column.name(), column.type(), false, column.description()))
                .toList();
    }

    @Override
    public String returns() {
        return measure.type();
    }

    @Override
    public TableName name() {
        return new TableName(ModelDefinition.FOLDER, measure.name());
    }

    @Override
    public String file() {
        return ModelDefinition.FOLDER + "/" + model + ".yaml";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments == 0;
    }

    @Override
    public String signature() {
        return function() + "()";
    }
}
