// SPDX-License-Identifier: MIT
package org.eltwarehouse.ml.eda;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eltwarehouse.contract.definition.Dimension;
import org.eltwarehouse.contract.insight.ModelFigures;
import org.eltwarehouse.contract.insight.ModelFigures.Breakdown;
import org.eltwarehouse.contract.insight.ModelFigures.Group;
import org.eltwarehouse.contract.run.DataPolicy;

/**
 * The members of a dimension with their figures. Members that fewer than {@link DataPolicy#SMALL_GROUP} stand behind are
 * folded into one; should that one still be smaller, the next smallest member joins it, or it would tell what was to be
 * hidden.
 */
final class Members {
    /** How many members are shown besides the unknown one. */
    private static final int MOST = 10;

    private final Dimension dimension;
    private final String lead;
    private final List<Member> members = new ArrayList<>();
    private int folded;
    private Member others;

    /**
     * No members yet.
     *
     * @param lead the measure that they are ranked by
     */
    Members(Dimension dimension, String lead) {
        this.dimension = dimension;
        this.lead = lead;
    }

    /**
     * A member.
     *
     * @param behind how many persons, or rows, stand behind its figures
     */
    record Member(String name, long behind, Map<String, BigDecimal> figures) {}

    Dimension dimension() {
        return dimension;
    }

    void add(Member member) {
        members.add(member);
    }

    /** Whether the folded members have to be measured together, first or again. */
    boolean unmeasured() {
        if (others == null) {
            folded = (int) members.stream().filter(Members::isSmall).count();
        } else if (others.behind() > 0 && isSmall(others) && folded < members.size()) {
            folded++;
            others = null;
        }
        return folded > 0 && others == null;
    }

    private static boolean isSmall(Member member) {
        return member.behind() < DataPolicy.SMALL_GROUP;
    }

    /** The names of the members that are folded. */
    List<String> folded() {
        return bySize().limit(folded).map(Member::name).toList();
    }

    /** Takes note of what the folded members are together. */
    void fold(Member together) {
        others = together;
    }

    /** The members by the lead measure, highest first, then by name; the folded one comes last and is always shown. */
    Breakdown breakdown() {
        List<Group> ranked = bySize().skip(folded)
                .sorted(Comparator.comparing(
                                (Member member) -> member.figures().get(lead),
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Member::name))
                .map(member -> new Group(member.name(), member.figures()))
                .toList();
        List<Group> known =
                ranked.stream().filter(group -> !isUnknown(group)).limit(MOST).toList();
        List<Group> shown = ranked.stream()
                .filter(group -> isUnknown(group) || known.contains(group))
                .toList();
        Stream<Group> together =
                Stream.ofNullable(others).map(member -> new Group(ModelFigures.OTHERS, member.figures()));
        return new Breakdown(
                dimension.name(),
                dimension.label(),
                dimension.personal(),
                Stream.concat(shown.stream(), together).toList(),
                ranked.size() - shown.size());
    }

    private static boolean isUnknown(Group group) {
        return group.name().equals(ModelFigures.UNKNOWN);
    }

    private Stream<Member> bySize() {
        return members.stream().sorted(Comparator.comparingLong(Member::behind).thenComparing(Member::name));
    }
}
