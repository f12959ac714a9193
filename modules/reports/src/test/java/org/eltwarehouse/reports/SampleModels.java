// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.definition.Additivity;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.definition.Measure;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Breakdown;
import org.eltwarehouse.contract.insight.ModelFigures.Group;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.eltwarehouse.contract.insight.ModelFigures.Month;

/** Models as the exploration leaves them: sales as they are shipped, and a spa, which has neither dates nor money. */
public final class SampleModels {
    private static final List<MeasureWords> SALES_MEASURES = List.of(
            measure("revenue", "Revenue", "Sum of the sales amounts", Measure.MONEY, Direction.UP, Additivity.ADDITIVE),
            measure("orders", "Orders", "Distinct orders", Measure.COUNT, Direction.UP, Additivity.NON_ADDITIVE),
            measure(
                    "customers",
                    "Customers",
                    "Distinct customers",
                    Measure.COUNT,
                    Direction.UP,
                    Additivity.NON_ADDITIVE),
            measure("quantity", "Quantity", "Pieces sold", "pieces", Direction.UP, Additivity.ADDITIVE),
            measure(
                    "average_order_value",
                    "Average order value",
                    "Revenue divided by orders",
                    Measure.MONEY,
                    Direction.UP,
                    Additivity.NON_ADDITIVE),
            measure("cost", "Cost", "Quantity times cost", Measure.MONEY, Direction.DOWN, Additivity.ADDITIVE),
            measure(
                    "margin",
                    "Margin",
                    "Revenue less cost, an amount",
                    Measure.MONEY,
                    Direction.UP,
                    Additivity.ADDITIVE),
            measure(
                    "repeat_rate",
                    "Repeat rate",
                    "Share of the known customers that had ordered on an earlier day",
                    Measure.SHARE,
                    Direction.UP,
                    Additivity.NON_ADDITIVE));

    private SampleModels() {}

    static MeasureWords measure(
            String name, String label, String description, String unit, Direction direction, Additivity additivity) {
        return new MeasureWords(name, new Label(label, label), description, unit, direction, additivity);
    }

    /** Sales with these figures. */
    public static ModelFigures sales(Map<String, BigDecimal> total, List<Month> months, List<Breakdown> dimensions) {
        return new ModelFigures(
                new Label("Sales", "Verkauf"), "EUR", "customers", SALES_MEASURES, total, months, dimensions);
    }

    /** Figures of sales with a margin of two fifths. */
    static Map<String, BigDecimal> figures(long revenue, long orders) {
        BigDecimal amount = new BigDecimal(revenue).setScale(2);
        return figures(
                amount, orders, orders, amount.multiply(new BigDecimal("0.40")).setScale(2, RoundingMode.HALF_UP));
    }

    /** Figures of sales; whoever ordered twice is one customer in three. */
    public static Map<String, BigDecimal> figures(BigDecimal revenue, long orders, long customers, BigDecimal margin) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        figures.put("revenue", revenue);
        figures.put("orders", BigDecimal.valueOf(orders));
        figures.put("customers", BigDecimal.valueOf(customers));
        figures.put("quantity", BigDecimal.valueOf(2 * orders));
        figures.put("average_order_value", revenue.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP));
        figures.put("cost", revenue.subtract(margin));
        figures.put("margin", margin);
        figures.put("repeat_rate", new BigDecimal(orders % 10).movePointLeft(2).add(new BigDecimal("0.300000")));
        return figures;
    }

    /** A group of sales with nothing but what breakdowns show. */
    public static Group group(String name, String revenue, long orders, long customers) {
        return new Group(name, figures(new BigDecimal(revenue), orders, customers, BigDecimal.ZERO));
    }

    /** A dimension whose label is its name with a capital. */
    public static Breakdown dimension(String name, long left, Group... groups) {
        String label = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new Breakdown(name, new Label(label, label), false, List.of(groups), left);
    }

    /** Visits of a spa by treatment and by therapist: no dates, no currency, and no way that is good for their number. */
    public static ModelFigures spa() {
        return new ModelFigures(
                new Label("Spa visits", "Besuche"),
                null,
                "guests",
                List.of(
                        measure("visits", "Visits", "Visits", Measure.COUNT, Direction.NEITHER, Additivity.ADDITIVE),
                        measure("guests", "Guests", "Guests", Measure.COUNT, Direction.UP, Additivity.NON_ADDITIVE),
                        measure("hours", "Time in the water", "Time", "hours", Direction.UP, Additivity.ADDITIVE),
                        measure(
                                "occupancy",
                                "Occupancy",
                                "Visits by places",
                                Measure.SHARE,
                                Direction.UP,
                                Additivity.NON_ADDITIVE)),
                visits("1250", "310", "0.712345").figures(),
                List.of(),
                List.of(
                        new Breakdown(
                                "treatment",
                                new Label("Treatment", "Anwendung"),
                                false,
                                List.of(named("Massage", "900"), named("Mud bath", "300"), named("n/a", "50")),
                                4),
                        new Breakdown("therapist", new Label("Therapist", "Therapeut"), true, List.of(), 0)));
    }

    private static Group visits(String visits, String guests, String occupancy) {
        return named("all", visits, guests, occupancy);
    }

    private static Group named(String name, String visits) {
        return named(name, visits, name.equals("n/a") ? "7" : "120", null);
    }

    private static Group named(String name, String visits, String guests, String occupancy) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        figures.put("visits", new BigDecimal(visits));
        figures.put("guests", new BigDecimal(guests));
        figures.put("hours", new BigDecimal(visits).multiply(new BigDecimal("1.5")));
        figures.put("occupancy", occupancy == null ? null : new BigDecimal(occupancy));
        return new Group(name, figures);
    }
}
