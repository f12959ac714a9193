// SPDX-License-Identifier: MIT
package org.eltwarehouse.profile.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eltwarehouse.profile.statistics.Transformation;

/** Proposes steps that would turn values of one column into values of another, by trying them on some values. */
final class Steps {
    private static final int TRIED = 200;
    private static final int LONGEST_PREFIX = 8;
    private static final int SHORTEST_PART = 2;
    private static final int PROPOSED = 3;
    /** A step that helps fewer values than this share is chance. */
    private static final double HELPS = 0.2;

    private final Set<String> wanted;
    private final Map<List<Transformation>, Integer> votes = new LinkedHashMap<>();

    private Steps(Set<String> wanted) {
        this.wanted = wanted;
    }

    static String apply(List<Transformation> steps, String value) {
        String text = value;
        for (Transformation step : steps) {
            text = step.apply(text);
        }
        return text;
    }

    /** The likeliest lists of steps, best first. */
    static List<List<Transformation>> between(KeyColumn column, KeyColumn target) {
        Steps steps = new Steps(target.rows().keySet());
        List<String> values = some(column.rows().keySet());
        Set<String> marks = marks(some(target.rows().keySet()));
        for (String value : values) {
            if (!steps.wanted.contains(value)) {
                steps.tryOn(value, marks);
            }
        }
        double enough = HELPS * values.size();
        return steps.votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= enough)
                .sorted(Map.Entry.<List<Transformation>, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(vote -> vote.getKey().size())
                        .thenComparing(vote -> vote.getKey().toString()))
                .map(Map.Entry::getKey)
                .limit(PROPOSED)
                .toList();
    }

    private void tryOn(String value, Set<String> targetMarks) {
        for (int cut = 1; cut <= LONGEST_PREFIX && cut + SHORTEST_PART < value.length(); cut++) {
            if (value.substring(0, cut).chars().allMatch(Character::isLetter) || !letterOrDigit(value, cut - 1)) {
                propose(value, List.of(Transformation.stripPrefix(value.substring(0, cut))));
            }
        }
        Set<String> marks = marks(List.of(value));
        for (String mark : marks) {
            propose(value, List.of(Transformation.remove(mark)));
            for (String other : targetMarks) {
                if (!other.equals(mark)) {
                    propose(value, List.of(Transformation.replace(mark, other)));
                }
            }
        }
        for (Transformation part : parts(value)) {
            propose(value, List.of(part));
            for (String mark : marks) {
                propose(value, List.of(part, Transformation.remove(mark)));
                for (String other : targetMarks) {
                    if (!other.equals(mark)) {
                        propose(value, List.of(part, Transformation.replace(mark, other)));
                    }
                }
            }
        }
    }

    private void propose(String value, List<Transformation> steps) {
        String text = apply(steps, value);
        if (text.length() >= SHORTEST_PART && wanted.contains(text)) {
            votes.merge(steps, 1, Integer::sum);
        }
    }

    /** Parts that end where letters, digits and other characters meet. */
    private static List<Transformation> parts(String value) {
        List<Transformation> parts = new ArrayList<>();
        for (int from = 0; from < value.length(); from++) {
            for (int to = from + SHORTEST_PART; to <= value.length(); to++) {
                boolean whole = from == 0 && to == value.length();
                if (!whole && edge(value, from) && edge(value, to)) {
                    parts.add(Transformation.substring(from + 1, to - from));
                    if (to == value.length()) {
                        parts.add(Transformation.substring(from + 1, 0));
                    }
                }
            }
        }
        return parts;
    }

    private static boolean edge(String value, int at) {
        if (at == 0 || at == value.length()) {
            return true;
        }
        return !letterOrDigit(value, at - 1)
                || !letterOrDigit(value, at)
                || Character.isDigit(value.charAt(at - 1)) != Character.isDigit(value.charAt(at));
    }

    private static boolean letterOrDigit(String value, int at) {
        return Character.isLetterOrDigit(value.charAt(at));
    }

    private static Set<String> marks(Iterable<String> values) {
        Set<String> marks = new TreeSet<>();
        for (String value : values) {
            value.chars().filter(c -> !Character.isLetterOrDigit(c) && c < 128).forEach(c -> marks.add("" + (char) c));
        }
        return marks;
    }

    /** Values from everywhere in the order of values. */
    private static List<String> some(Set<String> values) {
        int stride = Math.max(1, values.size() / TRIED);
        List<String> some = new ArrayList<>();
        int at = 0;
        for (String value : values) {
            if (at++ % stride == 0) {
                some.add(value);
            }
        }
        return some;
    }
}
