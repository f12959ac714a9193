// SPDX-License-Identifier: MIT
package org.eltwarehouse.models.answer;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an answer must look like, taken from a record: every component is a required key in snake case, nothing else may be
 * there. Components are texts, {@code int}, {@code long}, {@code double}, {@code boolean}, enums (in lower case), records
 * and lists of these. Immutable.
 *
 * @param <T> the record
 */
public final class Shape<T extends Record> {
    private final Class<T> type;
    private final Bounds bounds;
    private final Set<String> nullable;
    private final Map<String, Integer> longTexts;

    private Shape(Class<T> type, Bounds bounds, Set<String> nullable, Map<String, Integer> longTexts) {
        this.type = type;
        this.bounds = bounds;
        this.nullable = nullable;
        this.longTexts = longTexts;
    }

    public static <T extends Record> Shape<T> of(Class<T> type) {
        return new Shape<>(type, Bounds.DEFAULT, Set.of(), Map.of());
    }

    public Shape<T> within(Bounds other) {
        return new Shape<>(type, other, nullable, longTexts);
    }

    /** Components of a record in the answer that may be null; without this call none may. */
    public Shape<T> orNull(Class<? extends Record> owner, String... components) {
        Set<String> more = new TreeSet<>(nullable);
        for (String component : components) {
            more.add(place(owner, component));
        }
        return new Shape<>(type, bounds, more, longTexts);
    }

    /** A component that may hold a longer text than others, with line breaks and tabs. */
    public Shape<T> longText(Class<? extends Record> owner, String component, int characters) {
        Map<String, Integer> more = new TreeMap<>(longTexts);
        more.put(place(owner, component), characters);
        return new Shape<>(type, bounds, nullable, more);
    }

    /** The schema of the answer as JSON, in the subset that strict structured outputs understand. */
    public String schema() {
        return new SchemaText(this).write();
    }

    /** Reads an answer; never throws because of it. */
    public Parsed<T> parse(String text) {
        if (text == null || text.isBlank()) {
            return new Parsed.Refused<>(new Parsed.Refusal(AnswerFault.EMPTY, "", 0));
        } else if (text.length() > bounds.characters()) {
            return new Parsed.Refused<>(new Parsed.Refusal(AnswerFault.TOO_LONG, "", bounds.characters()));
        }
        return new StrictReader<>(this, Fence.inside(text)).read();
    }

    Class<T> type() {
        return type;
    }

    Bounds bounds() {
        return bounds;
    }

    boolean mayBeNull(Class<?> owner, String component) {
        return nullable.contains(owner.getName() + "." + component);
    }

    boolean mayHaveLines(Class<?> owner, String component) {
        return longTexts.containsKey(owner.getName() + "." + component);
    }

    int maxText(Class<?> owner, String component) {
        return longTexts.getOrDefault(owner.getName() + "." + component, bounds.text());
    }

    int longestText() {
        return longTexts.values().stream().reduce(bounds.text(), Math::max);
    }

    private static String place(Class<? extends Record> owner, String component) {
        for (var known : owner.getRecordComponents()) {
            if (known.getName().equals(component)) {
                return owner.getName() + "." + component;
            }
        }
        throw new IllegalArgumentException(owner.getSimpleName() + " has no component " + component);
    }

    @Override
    public String toString() {
        return "Shape of " + Objects.requireNonNull(type).getSimpleName();
    }
}
