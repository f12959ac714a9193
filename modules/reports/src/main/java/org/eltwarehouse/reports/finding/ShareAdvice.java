// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.insight.ModelFigures.Breakdown;
import org.eltwarehouse.contract.insight.ModelFigures.Group;

/** Advice about dependence on one group of a dimension, such as a country or a product. */
final class ShareAdvice {
    /**
     * What is said of a dimension.
     *
     * @param least the share of the leading measure from which a group is one to depend on
     * @param action what to do, by the name of the group
     */
    private record Dependence(BigDecimal least, UnaryOperator<String> action) {
        static Dependence from(String least, UnaryOperator<String> action) {
            return new Dependence(new BigDecimal(least), action);
        }
    }

    /** By dimension; of any other, {@link #general} is said. */
    private static final Map<String, Dependence> KNOWN = Map.of(
            "country", Dependence.from("0.40", name -> "Watch the dependence on " + name + "."),
            "category", Dependence.from("0.60", name -> "Secure the category “" + name + "” and grow a second one."),
            "product", Dependence.from("0.10", name -> "Make sure that “" + name + "” never runs out."));

    private ShareAdvice() {}

    /** A group brings much of what should not go down; nothing where there is only one group. */
    static Stream<Advice> dependence(Findings findings) {
        return findings.divisions()
                .filter(shares -> shares.model().lead().direction() != Direction.DOWN)
                .filter(Shares::divides)
                .flatMap(ShareAdvice::dependence);
    }

    private static Stream<Advice> dependence(Shares shares) {
        Dependence said = KNOWN.getOrDefault(shares.dimension().name(), general(shares.dimension()));
        return shares.top().stream()
                .filter(top -> shares.share(top).compareTo(said.least()) >= 0)
                .map(top -> advice(said, shares, top));
    }

    private static Advice advice(Dependence said, Shares shares, Group top) {
        return Advice.of(
                said.action().apply(top.name()),
                "It brings " + shares.words(top) + ".",
                new MeasureFormat(shares.model().lead()).money(shares.value(top)));
    }

    private static Dependence general(Breakdown dimension) {
        String label = dimension.label().inSentence();
        return Dependence.from("0.60", name -> "Watch the dependence on the " + label + " “" + name + "”.");
    }
}
