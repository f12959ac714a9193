// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eltwarehouse.contract.Layer;
import org.eltwarehouse.contract.Names;
import org.eltwarehouse.contract.TableName;

/**
 * What the figures of a part of the business are: {@code model/<name>.yaml}. Marts, exploration, reports and comparisons
 * take them from here.
 *
 * @param model its name
 * @param fact the gold table whose rows are measured
 * @param date the fact's column with the day of a row; null where its rows have none
 * @param currency of all money, by ISO 4217: {@code EUR}; null where there is no money
 * @param persons the measure that counts the persons behind rows, so that few are not told apart; null: rows count
 * @param dimensions in the order in which they are told
 * @param measures in the order in which they are told; the first is what reports lead with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelDefinition(
        String model,
        Label label,
        TableName fact,
        String date,
        String currency,
        String persons,
        List<Dimension> dimensions,
        List<Measure> measures) {
    /** The folder of models in a warehouse, and their schema where they are named like tables. */
    public static final String FOLDER = "model";

    /** How many dimensions there may be. */
    public static final int MAX_DIMENSIONS = 12;
    /** How many measures there may be. */
    public static final int MAX_MEASURES = 40;

    /** What a currency looks like. */
    public static final String CURRENCY = "[A-Z]{3}";

    public ModelDefinition {
        Names.requireIdentifier(model, "model name");
        Objects.requireNonNull(label, "label is null");
        if (!fact.isIn(Layer.GOLD)) {
            throw new IllegalArgumentException("the fact of model " + model + " is no gold table, but " + fact);
        }
        dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
        measures = List.copyOf(measures);
        requireSome(dimensions.size(), 0, MAX_DIMENSIONS, "dimensions of model " + model);
        requireSome(measures.size(), 1, MAX_MEASURES, "measures of model " + model);
        requireDistinct(dimensions.stream().map(Dimension::name).toList(), "dimension");
        List<String> names = measures.stream().map(Measure::name).toList();
        requireDistinct(names, "measure");
        if (persons != null && !names.contains(persons)) {
            throw new IllegalArgumentException(
                    "model " + model + " counts persons by " + persons + ", no measure of it");
        }
        if (currency != null && !currency.matches(CURRENCY)) {
            throw new IllegalArgumentException("model " + model + " has the currency '" + currency + "'");
        }
        if (currency == null
                && measures.stream().anyMatch(measure -> measure.unit().equals(Measure.MONEY))) {
            throw new IllegalArgumentException("model " + model + " measures money, but has no currency");
        }
    }

    private static void requireSome(int size, int least, int most, String what) {
        if (size < least || size > most) {
            throw new IllegalArgumentException(
                    "there must be " + least + " to " + most + " " + what + ", but there are " + size);
        }
    }

    private static void requireDistinct(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("the " + what + " '" + name + "' stands twice");
        });
    }

    /** Its name as that of a table of a layer. */
    public TableName name() {
        return new TableName(FOLDER, model);
    }

    /** The measure of this name, if there is one. */
    public Optional<Measure> measure(String name) {
        return measures.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }
}
