// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.TableName;

/**
 * A function that queries and conditions may call: one expression over its parameters and its contract, the pair
 * {@code functions/<name>.sql} and {@code <name>.yaml}. A rule of the business stands there once.
 *
 * @param function its name
 * @param returns a Spark SQL type, as of a column
 * @param sql the expression; not part of the YAML
 */
public record FunctionDefinition(
        String function,
        String description,
        List<Parameter> parameters,
        String returns,
        List<Case> cases,
        @JsonIgnore String sql)
        implements Called {
    /** The folder of functions in a warehouse, and their schema where they are named like tables. */
    public static final String FOLDER = "functions";

    /** How many parameters there may be. */
    public static final int MAX_PARAMETERS = 20;

    /**
     * A value that a call gives.
     *
     * @param many whether a call may give any number of them, at least one; only the last parameter can
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Parameter(String name, String type, boolean many, String description) {
        public Parameter {
            Names.requireIdentifier(name, "parameter name");
            type = Column.requireType(type, "parameter " + name);
            Names.requireText(description, "the description of parameter " + name);
        }
    }

    /**
     * What the function must make of given values.
     *
     * @param given a value by parameter, a list for one that takes many; null where left out
     * @param expect the result, null included
     */
    public record Case(Map<String, Object> given, Object expect) {
        public Case {
            given = given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
        }
    }

    public FunctionDefinition {
        Names.requireIdentifier(function, "function name");
        Names.requireText(description, "the description of " + function);
        parameters = List.copyOf(parameters);
        returns = Column.requireType(returns, "function " + function);
        cases = cases == null ? List.of() : List.copyOf(cases);
        if (parameters.isEmpty() || parameters.size() > MAX_PARAMETERS) {
            throw new IllegalArgumentException(
                    function + " needs 1 to " + MAX_PARAMETERS + " parameters, but has " + parameters.size());
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException(function + " has no case");
        }
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(function + " has the parameter '" + parameter.name() + "' twice");
            }
            if (parameter.many() && !parameter.equals(parameters.get(parameters.size() - 1))) {
                throw new IllegalArgumentException(
                        function + " takes many '" + parameter.name() + "', which only the last parameter can");
            }
        }
        for (Case known : cases) {
            for (String given : known.given().keySet()) {
                if (!names.contains(given)) {
                    throw new IllegalArgumentException(
                            "a case of " + function + " gives '" + given + "', which is no parameter of it");
                }
            }
        }
    }

    /** Its name as that of a table of a layer. */
    @Override
    public TableName name() {
        return new TableName(FOLDER, function);
    }

    @Override
    public String file() {
        return FOLDER + "/" + function + ".sql";
    }

    /** The same function with this expression. */
    public FunctionDefinition withSql(String text) {
        return new FunctionDefinition(function, description, parameters, returns, cases, text);
    }

    @Override
    public boolean takes(int arguments) {
        boolean open = parameters.get(parameters.size() - 1).many();
        return open ? arguments >= parameters.size() : arguments == parameters.size();
    }

    /** {@code code(value, meaning, words, ...)}. */
    @Override
    public String signature() {
        List<String> names = parameters.stream()
                .map(parameter -> parameter.many() ? parameter.name() + ", ..." : parameter.name())
                .toList();
        return function + "(" + String.join(", ", names) + ")";
    }
}
