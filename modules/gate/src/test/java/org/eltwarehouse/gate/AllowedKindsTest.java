// SPDX-License-Identifier: MIT
package org.eltwarehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllowedKindsTest {
    private static final List<String> PACKAGES = Stream.of(
                    "analysis",
                    "expressions",
                    "expressions.aggregate",
                    "expressions.objects",
                    "expressions.json",
                    "plans.logical")
            .map(name -> "org.apache.spark.sql.catalyst." + name + ".")
            .toList();

    @Test
    void everyKindOnTheListsIsAClassOfSpark() {
        Stream<Set<String>> lists = Stream.of(
                ParsedKinds.OPERATIONS,
                ParsedKinds.ROW_PRESERVING,
                ParsedKinds.EXPRESSIONS,
                AnalysedKinds.OPERATIONS,
                AnalysedKinds.ROW_PRESERVING,
                AnalysedKinds.LEAVES,
                AnalysedKinds.EXPRESSIONS,
                AggregateLaws.ROUNDED,
                AggregateLaws.ORDERED,
                OrderLaws.FAIR,
                OrderLaws.PICKING,
                GrowthLaws.LENGTHENING.keySet(),
                GrowthLaws.KEEPING,
                Set.copyOf(GrowthLaws.CHOICES));
        assertThat(lists.flatMap(Set::stream).filter(kind -> !isOfSpark(kind))).isEmpty();
    }

    private static boolean isOfSpark(String kind) {
        return PACKAGES.stream().anyMatch(name -> exists(name + kind) || exists(name + kind + "$"));
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, AllowedKindsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
