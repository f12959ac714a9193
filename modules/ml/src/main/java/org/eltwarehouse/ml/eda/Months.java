// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.eda;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eltwarehouse.contract.insight.ModelFigures.Month;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.ml.eda.Members.Member;

/** The months of a model in their order; {@code n/a} sorts behind the digits. */
record Months(List<Member> months) {
    /** Leaves out months that few stand behind; never one alone, since it would be the rest of the total. */
    List<Month> shown(List<String> notices) {
        long few = months.stream()
                .filter(month -> month.behind() < DataPolicy.SMALL_GROUP)
                .count();
        long hiding = few == 0 ? 0 : Math.max(2, few);
        Set<String> hidden = Set.copyOf(months.stream()
                .sorted(Comparator.comparingLong(Member::behind).thenComparing(Member::name))
                .limit(hiding)
                .map(Member::name)
                .toList());
        if (!hidden.isEmpty()) {
            notices.add(hidden.size() + " months are left out of the headlines: fewer than " + DataPolicy.SMALL_GROUP
                    + " stand behind their figures, or they would reveal such a month");
        }
        return months.stream()
                .filter(month -> !hidden.contains(month.name()))
                .sorted(Comparator.comparing(Member::name))
                .map(month -> new Month(month.name(), month.figures()))
                .toList();
    }
}
