// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eltwarehouse.contract.PrivacyClass;
import org.eltwarehouse.contract.TableName;
import org.eltwarehouse.contract.insight.EdaSummary;
import org.eltwarehouse.contract.insight.EdaSummary.ColumnProfile;
import org.eltwarehouse.contract.insight.EdaSummary.Quantiles;
import org.eltwarehouse.contract.insight.EdaSummary.TableProfile;
import org.eltwarehouse.contract.insight.EdaSummary.ValueCount;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Month;
import org.eltwarehouse.contract.insight.SegmentationModel;
import org.eltwarehouse.contract.insight.SegmentationModel.Candidate;
import org.eltwarehouse.contract.insight.SegmentationModel.Differentiator;
import org.eltwarehouse.contract.insight.SegmentationModel.Feature;
import org.eltwarehouse.contract.insight.SegmentationModel.Segment;

/** What EDA and segmentation of the miniature run found: three years of sales, four segments. */
final class Insights {
    private Insights() {}

    /** Months from January 2023 on, with a season and a slow decline in the last year. */
    static List<Month> months(int count) {
        List<Month> months = new ArrayList<>();
        YearMonth month = YearMonth.of(2023, 1);
        for (int i = 0; i < count; i++) {
            long season = 8_000L * Math.abs(6 - month.getMonthValue());
            long decline = i >= 24 ? 9_000L : 0;
            months.add(new Month(month.toString(), SampleModels.figures(60_000 + season + 300L * i - decline, 80 + i)));
            month = month.plusMonths(1);
        }
        return months;
    }

    static EdaSummary eda() {
        List<Month> months = new ArrayList<>(months(36));
        months.add(new Month("n/a", SampleModels.figures(1_500, 3)));
        return explored(List.of(SampleModels.sales(
                SampleModels.figures(2_400_000, 3_000),
                months,
                List.of(
                        SampleModels.dimension(
                                "country",
                                0,
                                SampleModels.group("Germany", "1100000.00", 1_400, 500),
                                SampleModels.group("n/a", "48000.00", 60, 30),
                                SampleModels.group("others", "900.00", 5, 9)),
                        SampleModels.dimension(
                                "category",
                                0,
                                SampleModels.group("Bikes", "2000000.00", 900, 600),
                                SampleModels.group("Clothing", "400000.00", 2_100, 800)),
                        SampleModels.dimension(
                                "product", 38, SampleModels.group("Mountain-200, black", "300000.00", 150, 140))))));
    }

    /** The exploration of a warehouse with these models. */
    static EdaSummary explored(List<ModelFigures> models) {
        return new EdaSummary(
                EdaSummary.FORMAT,
                Samples.BUSINESS_DATE,
                10,
                models,
                List.of(new TableProfile(
                        TableName.parse("gold.wide_sales_enriched"),
                        "One row per sales line.",
                        4_980,
                        List.of(
                                new ColumnProfile(
                                        "sales_amount",
                                        "decimal(18,2)",
                                        PrivacyClass.NONE,
                                        0,
                                        812,
                                        new Quantiles(null, "12.5", "480.00", "1200.00", "3578.27"),
                                        List.of(),
                                        0),
                                new ColumnProfile(
                                        "country",
                                        "string",
                                        PrivacyClass.QUASI,
                                        12,
                                        7,
                                        null,
                                        List.of(new ValueCount("Germany", 2_400), new ValueCount("n/a", 120)),
                                        2)))));
    }

    static Segment segment(
            int number,
            String name,
            long customers,
            String share,
            String revenue,
            String recency,
            String orders,
            String spent) {
        BigDecimal days = new BigDecimal(recency);
        return new Segment(
                number,
                name,
                customers,
                new BigDecimal(share),
                new BigDecimal(revenue),
                Map.of(
                        "recency_days", days,
                        "frequency", new BigDecimal(orders),
                        "monetary", new BigDecimal(spent),
                        "share_bikes", new BigDecimal("0.4211")),
                List.of(
                        new Differentiator(
                                "recency_days",
                                days,
                                new BigDecimal("239.9000"),
                                days.subtract(new BigDecimal("239.9"))
                                        .divide(new BigDecimal("150"), 4, RoundingMode.HALF_UP)),
                        new Differentiator(
                                "share_bikes",
                                new BigDecimal("0.4211"),
                                new BigDecimal("0.4200"),
                                new BigDecimal("0.0100"))));
    }

    static SegmentationModel model() {
        return new SegmentationModel(
                SegmentationModel.FORMAT,
                "KMeans, k-means||",
                42,
                4,
                "silhouette",
                5,
                50,
                Samples.BUSINESS_DATE,
                900,
                100,
                List.of(
                        new Candidate(3, new BigDecimal("2100.4000"), new BigDecimal("0.412345")),
                        new Candidate(4, new BigDecimal("1800.1000"), new BigDecimal("0.531234"))),
                new BigDecimal("1800.1000"),
                new BigDecimal("0.531234"),
                List.of(
                        new Feature(
                                "recency_days",
                                "Days from the last order to the business date",
                                "identity",
                                new BigDecimal("0.5123"),
                                new BigDecimal("239.9000"),
                                new BigDecimal("150.0000")),
                        new Feature(
                                "monetary",
                                "Revenue so far, in the source's currency",
                                "log1p",
                                new BigDecimal("3.2100"),
                                new BigDecimal("6.9000"),
                                new BigDecimal("1.1000"))),
                List.of(
                        segment(1, "Loyal bike buyers", 200, "0.2000", "0.6900", "45.5", "9.2", "8280.00"),
                        segment(2, "Lapsed buyers", 294, "0.2940", "0.2100", "480.2", "2.9", "1714.00"),
                        segment(3, "One-time buyers", 400, "0.4000", "0.0900", "150.0", "1.1", "540.00"),
                        segment(4, "Handful", 6, "0.0060", "0.0100", "12.0", "4.0", "4000.00")),
                Map.of("spark", "4.1.0"));
    }
}
