// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.eda;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.EdaSummary.Group;
import org.eltwarehouse.contract.run.DataPolicy;

/**
 * Sales by country, category or product. Groups of fewer than {@link DataPolicy#SMALL_GROUP} known customers are folded
 * into one; should that one still be smaller, the next smallest group joins it, or it would tell what was to be hidden.
 */
final class SalesDimension {
    static final List<String> COLUMNS = List.of("country", "category", "product_name");
    static final String UNKNOWN = "n/a";
    static final String OTHERS = "others";

    private final String column;
    private final List<Group> groups = new ArrayList<>();
    private int folded;
    private Group others;

    private SalesDimension(String column) {
        this.column = column;
    }

    static List<SalesDimension> all() {
        return COLUMNS.stream().map(SalesDimension::new).toList();
    }

    String column() {
        return column;
    }

    void add(Group group) {
        groups.add(group);
    }

    /** Whether the folded group has to be counted, first or again. */
    boolean uncounted() {
        if (others == null) {
            folded = small().size();
        } else if (others.customers() > 0 && others.customers() < DataPolicy.SMALL_GROUP && folded < groups.size()) {
            folded++;
            others = null;
        }
        return folded > 0 && others == null;
    }

    /** The names of the groups that are folded. */
    List<String> folded() {
        return bySize().limit(folded).map(Group::name).toList();
    }

    /** Tells how many orders and customers the folded groups have together. */
    void countOthers(long orders, long customers) {
        BigDecimal revenue = bySize().limit(folded).map(Group::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        others = new Group(OTHERS, revenue, orders, customers);
    }

    /** By revenue, highest first, then by name; the folded group comes last and does not count towards the limit. */
    List<Group> groups(int most) {
        Stream<Group> shown = bySize().skip(folded)
                .sorted(Comparator.comparing(Group::revenue).reversed().thenComparing(Group::name))
                .limit(most);
        return Stream.concat(shown, Stream.ofNullable(others)).toList();
    }

    private List<Group> small() {
        return groups.stream()
                .filter(group -> group.customers() < DataPolicy.SMALL_GROUP)
                .toList();
    }

    private Stream<Group> bySize() {
        return groups.stream().sorted(Comparator.comparingLong(Group::customers).thenComparing(Group::name));
    }
}
