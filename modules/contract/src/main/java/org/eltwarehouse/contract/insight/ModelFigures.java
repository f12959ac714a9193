// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;

/**
 * What the measures of a model are: over all rows, by month, and by each dimension. A figure is null where there is nothing
 * to divide by. Whatever fewer than {@code smallGroup} persons, or rows, stand behind is folded into {@link #OTHERS}.
 *
 * @param currency of all money; null where there is none
 * @param persons the measure that counts persons; null: there is none
 * @param measures in the order in which they are told; the first is what reports lead with
 * @param total figures of all rows, by measure
 * @param months in their order, {@link #UNKNOWN} last; months that few stand behind are left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelFigures(
        Label label,
        String currency,
        String persons,
        List<MeasureWords> measures,
        Map<String, BigDecimal> total,
        List<Month> months,
        List<Breakdown> dimensions) {
    /** The name of what is not known: a month, a member of a dimension. */
    public static final String UNKNOWN = "n/a";
    /** The name of small groups together. */
    public static final String OTHERS = "others";

    public ModelFigures {
        measures = List.copyOf(measures);
        total = figures(total);
        months = List.copyOf(months);
        dimensions = List.copyOf(dimensions);
    }

    private static Map<String, BigDecimal> figures(Map<String, BigDecimal> given) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** What is to be told of a measure besides its values. */
    public record MeasureWords(
            String name, Label label, String description, String unit, Direction direction, Additivity additivity) {
        public static MeasureWords of(Measure measure) {
            return new MeasureWords(
                    measure.name(),
                    measure.label(),
                    measure.description(),
                    measure.unit(),
                    measure.direction(),
                    measure.additivity());
        }
    }

    /** Figures of a calendar month ({@code YYYY-MM}), by measure. */
    public record Month(String month, Map<String, BigDecimal> figures) {
        public Month {
            figures = ModelFigures.figures(figures);
        }
    }

    /**
     * Figures by the members of a dimension.
     *
     * @param personal whether the dimension tells something of persons
     * @param groups by the first measure, highest first, then by name; the folded one last
     * @param left how many further groups are not shown
     */
    public record Breakdown(String name, Label label, boolean personal, List<Group> groups, long left) {
        public Breakdown {
            groups = List.copyOf(groups);
        }
    }

    /** Figures of a member of a dimension, by measure. */
    public record Group(String name, Map<String, BigDecimal> figures) {
        public Group {
            figures = ModelFigures.figures(figures);
        }
    }

    /** The measure that reports lead with. */
    public MeasureWords lead() {
        return measures.get(0);
    }

    /** The measure of this name, if there is one. */
    public Optional<MeasureWords> measure(String name) {
        return measures.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }

    /** The figures by this dimension, if there is one. */
    public Optional<Breakdown> by(String dimension) {
        return dimensions.stream().filter(each -> each.name().equals(dimension)).findFirst();
    }
}
