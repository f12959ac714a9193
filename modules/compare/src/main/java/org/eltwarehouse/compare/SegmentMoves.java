// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.insight.RunDiff.Move;
import org.eltwarehouse.contract.run.DataPolicy;
import org.eltwarehouse.contract.run.TableRecord;

/**
 * Adds up customers by the segments they came from and went to. Groups of fewer than {@link DataPolicy#SMALL_GROUP} are
 * hidden, and where all that are hidden hold fewer than that, the next larger one too: else a small group would be what
 * is left of a total.
 */
final class SegmentMoves implements RowMerge.Visitor {
    private static final int MOST_GROUPS = 10_000;

    private final Map<String, String> namesBefore;
    private final Map<String, String> namesAfter;
    private final int segmentBefore;
    private final int segmentAfter;
    private final Map<Group, Long> groups = new HashMap<>();

    SegmentMoves(TablePair table, Map<String, String> namesBefore, Map<String, String> namesAfter) {
        this.namesBefore = namesBefore;
        this.namesAfter = namesAfter;
        segmentBefore = index(table.before());
        segmentAfter = index(table.after());
    }

    /** Segment numbers as text, null for customers that one run does not have. */
    private record Group(String from, String to) {
        boolean stayed() {
            return Objects.equals(from, to);
        }

        /** Groups of one kind add up to a total that the comparison of the table tells. */
        String kind() {
            return stayed() ? "stayed" : from == null ? "new" : to == null ? "gone" : "moved";
        }
    }

    @Override
    public void removed(TableRow row) {
        count(new Group(number(row, segmentBefore), null));
    }

    @Override
    public void added(TableRow row) {
        count(new Group(null, number(row, segmentAfter)));
    }

    @Override
    public void paired(TableRow old, TableRow now) {
        count(new Group(number(old, segmentBefore), number(now, segmentAfter)));
    }

    /** All groups, ordered by segments; null when all customers stayed and no segment has another name. */
    List<Move> list() {
        if (groups.keySet().stream().allMatch(this::isUnchanged)) {
            return null;
        }
        Map<Group, Move> moves = new LinkedHashMap<>();
        groups.keySet().stream()
                .collect(Collectors.groupingBy(Group::kind))
                .values()
                .forEach(kind -> hide(kind, moves));
        Comparator<String> byNumber = Comparator.nullsLast(
                Comparator.<String>comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        return moves.entrySet().stream()
                .sorted(Comparator.comparing(
                        Map.Entry::getKey,
                        Comparator.comparing(Group::from, byNumber).thenComparing(Group::to, byNumber)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void hide(List<Group> kind, Map<Group, Move> moves) {
        long hidden = 0;
        boolean one = false;
        List<Group> bySize = kind.stream()
                .sorted(Comparator.<Group>comparingLong(groups::get).thenComparing(Group::toString))
                .toList();
        for (Group group : bySize) {
            long customers = groups.get(group);
            boolean small = customers < DataPolicy.SMALL_GROUP;
            boolean hide = small || (one && hidden < DataPolicy.SMALL_GROUP);
            one |= hide;
            hidden += hide ? customers : 0;
            moves.put(
                    group,
                    new Move(
                            name(namesBefore, group.from()),
                            name(namesAfter, group.to()),
                            hide ? null : customers,
                            small));
        }
    }

    private boolean isUnchanged(Group group) {
        return group.stayed() && name(namesBefore, group.from()).equals(name(namesAfter, group.to()));
    }

    private void count(Group group) {
        groups.merge(group, 1L, Long::sum);
        if (groups.size() > MOST_GROUPS) {
            throw Fault.DATA.cannot(
                    "compare segments", "customers are in more than 100 of them", "make the step segmentation again");
        }
    }

    private static String name(Map<String, String> names, String number) {
        return number == null ? null : names.getOrDefault(number, "Segment " + Examples.cut(number));
    }

    private static String number(TableRow row, int column) {
        return Objects.requireNonNullElse(row.values()[column], "unknown");
    }

    private static int index(TableRecord table) {
        return table.columns().indexOf(table.column(SegmentComparison.NUMBER).orElseThrow());
    }
}
