// SPDX-License-Identifier: MIT
package org.eltwarehouse.reports;

import java.util.List;
import org.eltwarehouse.document.BarChart;
import org.eltwarehouse.reports.finding.SegmentPortrait;

/** The picture of segments: their share of customers beside their share of revenue. Small segments are left out. */
record SegmentsPicture(List<SegmentPortrait> portraits) {
    BarChart chart() {
        List<BarChart.Row> rows = portraits.stream()
                .filter(portrait -> !portrait.small())
                .map(portrait -> new BarChart.Row(
                        portrait.title(),
                        List.of(portrait.segment().share(), portrait.segment().revenueShare())))
                .toList();
        return new BarChart(
                "Segments by share of customers and of revenue",
                "Upper bar: share of customers. Lower bar: share of revenue.",
                List.of("share of customers", "share of revenue"),
                rows);
    }
}
