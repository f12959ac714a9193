// SPDX-License-Identifier: MIT
package org.eltwarehouse.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eltwarehouse.contract.insight.RunDiff.Difference;

/** A part of a run by its name, as both runs have it; null where one has none. */
record Presence<T>(String name, T before, T after) {
    /** Brings the parts of two runs together, ordered by name; of several parts of one name the first counts. */
    static <T> List<Presence<T>> of(List<T> before, List<T> after, Function<T, String> name) {
        Map<String, T> old = named(before, name);
        Map<String, T> now = named(after, name);
        return new TreeSet<>(Stream.concat(old.keySet().stream(), now.keySet().stream())
                        .toList())
                .stream()
                        .map(each -> new Presence<>(each, old.get(each), now.get(each)))
                        .toList();
    }

    /** Like {@link #of}, in the order of the first run; what only the second has comes last, in its order. */
    static <T> List<Presence<T>> ordered(List<T> before, List<T> after, Function<T, String> name) {
        Map<String, T> old = named(before, name);
        Map<String, T> now = named(after, name);
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(each -> new Presence<>(each, old.get(each), now.get(each)))
                .toList();
    }

    private static <T> Map<String, T> named(List<T> parts, Function<T, String> name) {
        Map<String, T> named = new LinkedHashMap<>();
        parts.forEach(part -> named.putIfAbsent(name.apply(part), part));
        return named;
    }

    boolean inBoth() {
        return before != null && after != null;
    }

    /** The part as the first run has it, or else the second. */
    T inEither() {
        return before == null ? after : before;
    }

    Difference difference() {
        return before == null ? Difference.ADDED : after == null ? Difference.REMOVED : Difference.CHANGED;
    }

    /** A measure of the part in the first run, null without one. */
    <V> V before(Function<T, V> measure) {
        return before == null ? null : measure.apply(before);
    }

    /** A measure of the part in the second run, null without one. */
    <V> V after(Function<T, V> measure) {
        return after == null ? null : measure.apply(after);
    }
}
