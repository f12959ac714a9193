// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.definition.Direction;
import org.eltwarehouse.contract.definition.Label;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Group;
import org.eltwarehouse.contract.insight.ModelFigures.MeasureWords;
import org.eltwarehouse.contract.insight.ModelFigures.Month;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.insight.SegmentationModel.Segment;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.reports.SampleModels;
import org.junit.jupiter.api.Test;

class RecommendationsTest {
    private static final DataPolicy POLICY = new DataPolicy(1, "key", "HMAC-SHA256", 10, List.of());
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    @Test
    void saysNothingWithoutFigures() {
        assertThat(Recommendations.of(new Findings(Map.of(), POLICY, null, null)))
                .isEmpty();
    }

    @Test
    void saysNothingWhenNoFigureCrossesItsBound() {
        ModelFigures calm = sales(100, 100, "40", "40", group("A", 399), group("B", 330), group("C", 271));
        assertThat(advise(calm, YEAR_END)).isEmpty();
    }

    @Test
    void warnsOfACountryFromFortyPerCentOn() {
        ModelFigures lopsided = sales(100, 100, "40", "40", group("A", 400), group("B", 390));
        assertThat(advise(lopsided, YEAR_END)).containsExactly("Watch the dependence on A.");
    }

    @Test
    void doesNotTakeTheUnknownForACountry() {
        ModelFigures unknown = sales(100, 100, "40", "40", group("n/a", 900), group("others", 500));
        assertThat(advise(unknown, YEAR_END)).containsExactly("Ask customers for their country.");
    }

    @Test
    void noticesFallingRevenueAndMargin() {
        ModelFigures falling = sales(100, 90, "40", "30", group("A", 1));
        assertThat(advise(falling, YEAR_END))
                .containsExactly("Find out why revenue fell.", "Check prices and costs: the margin is shrinking.");
    }

    @Test
    void doesNotTakeARunningMonthForACrash() {
        ModelFigures calm = sales(100, 100, "40", "40", group("A", 1));
        List<Month> months = new ArrayList<>(calm.months());
        months.add(new Month("2026-01", figures(1, "0")));
        ModelFigures running = SampleModels.sales(calm.total(), months, calm.dimensions());
        assertThat(advise(running, LocalDate.of(2026, 1, 2))).isEmpty();
    }

    @Test
    void tellsAnyOtherDimensionByItsLabelAndPutsNoMoneyOnWhatIsNone() {
        EdaSummary eda = new EdaSummary(EdaSummary.FORMAT, YEAR_END, 10, List.of(SampleModels.spa()), List.of());
        List<Advice> advice = Recommendations.of(new Findings(Map.of(), POLICY, eda, null));
        assertThat(advice)
                .extracting(
                        each -> each.action().markdown() + " " + each.reason().markdown())
                .containsExactly(
                        "Watch the dependence on the treatment “Massage”."
                                + " It brings 72.0% of all visits: 900 of 1,250.",
                        "Record the treatment of every entry."
                                + " Entries without a known treatment stand for 4.0% of all visits: 50 of 1,250.");
        assertThat(advice).extracting(Advice::stake).containsOnlyNulls();
    }

    @Test
    void findsNoDependenceWhereThereIsOneGroupOnly() {
        assertThat(advise(sales(100, 100, "40", "40", group("A", 1_000)), YEAR_END))
                .isEmpty();
    }

    @Test
    void asksOnlyWhyAMeasureFellThatShouldGoUp() {
        ModelFigures falling = sales(100, 50, "40", "20");
        assertThat(advise(falling, YEAR_END)).containsExactly("Find out why revenue fell.");
        MeasureWords revenue = falling.lead();
        MeasureWords burden = new MeasureWords(
                revenue.name(),
                new Label("Claims", "Forderungen"),
                revenue.description(),
                revenue.unit(),
                Direction.DOWN,
                revenue.additivity());
        ModelFigures fewer = new ModelFigures(
                falling.label(), "EUR", null, List.of(burden), falling.total(), falling.months(), List.of());
        assertThat(advise(fewer, YEAR_END)).isEmpty();
    }

    @Test
    void namesTheSegmentThatCarriesTheBusiness() {
        assertThat(advise(model("0.40", 30, 30))).containsExactly("Look after the segment “top” first.");
        assertThat(advise(model("0.39", 30, 30))).isEmpty();
    }

    @Test
    void winsBackWhoHasNotOrderedForAYearOrIsLateComparedWithTheOthers() {
        assertThat(advise(model("0.30", 30, 400))).containsExactly("Win back the segment “rest”.");
        assertThat(advise(model("0.30", 300, 30))).containsExactly("Win back the segment “top”.");
        assertThat(advise(model("0.30", 290, 300))).isEmpty();
    }

    private static List<String> advise(ModelFigures model, LocalDate businessDate) {
        EdaSummary eda = new EdaSummary(EdaSummary.FORMAT, businessDate, 10, List.of(model), List.of());
        return actions(new Findings(Map.of(), POLICY, eda, null));
    }

    private static List<String> advise(SegmentationModel model) {
        return actions(new Findings(Map.of(), POLICY, null, model));
    }

    private static List<String> actions(Findings findings) {
        return Recommendations.of(findings).stream()
                .map(advice -> advice.action().markdown())
                .toList();
    }

    /** Three years: monthly revenue and margin of the first two, then of the last. */
    private static ModelFigures sales(long early, long late, String margin, String lateMargin, Group... countries) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            String month = YearMonth.of(2023, 1).plusMonths(i).toString();
            months.add(new Month(month, i < 24 ? figures(early, margin) : figures(late, lateMargin)));
        }
        return SampleModels.sales(
                figures(1_000, "400"), months, List.of(SampleModels.dimension("country", 0, countries)));
    }

    private static Map<String, BigDecimal> figures(long revenue, String margin) {
        return SampleModels.figures(BigDecimal.valueOf(revenue), 1, 1, new BigDecimal(margin));
    }

    private static Group group(String name, long revenue) {
        return SampleModels.group(name, String.valueOf(revenue), 1, 100);
    }

    private static SegmentationModel model(String topShare, long topRecency, long restRecency) {
        return new SegmentationModel(
                1,
                "KMeans",
                1,
                2,
                "default",
                1,
                1,
                YEAR_END,
                200,
                0,
                List.of(),
                BigDecimal.ONE,
                null,
                List.of(),
                List.of(
                        segment(1, "top", topShare, "0.20", 40, topRecency),
                        segment(2, "rest", "0.20", "0.80", 160, restRecency)),
                Map.of());
    }

    private static Segment segment(int number, String name, String revenue, String share, long size, long recency) {
        return new Segment(
                number,
                name,
                size,
                new BigDecimal(share),
                new BigDecimal(revenue),
                Map.of("recency_days", BigDecimal.valueOf(recency), "monetary", BigDecimal.TEN),
                List.of());
    }
}
