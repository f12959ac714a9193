// SPDX-License-Identifier: MIT
package org.eltwarehouse.contract.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;

/** What the queries of a warehouse can call, functions and measures: each behind those that it calls, none in a circle. */
public final class FunctionSet {
    /** A warehouse without either. */
    public static final FunctionSet NONE = new FunctionSet(List.of());

    private final Map<String, Called> functions = new LinkedHashMap<>();
    /** What each means, without its name. */
    private final Map<String, String> meanings = new LinkedHashMap<>();

    private FunctionSet(List<Called> ordered) {
        for (Called function : ordered) {
            functions.put(function.function(), function);
            List<Object> parts = new ArrayList<>(List.of(function.returns(), meaning(function.sql())));
            function.parameters()
                    .forEach(given -> parts.add(given.name() + " " + given.type() + (given.many() ? " many" : "")));
            meanings.put(function.function(), Sha256.of(parts.toString()).hex());
        }
    }

    /** The set of these; fails where two have one name, or one calls itself, by way of others or not. */
    public static FunctionSet of(List<? extends Called> definitions) {
        Map<String, Called> waiting = new LinkedHashMap<>();
        for (Called function : definitions) {
            if (waiting.put(function.function(), function) != null) {
                throw Fault.USAGE.cannot(
                        "use the functions and measures",
                        function.function() + " is defined twice",
                        "keep one definition, or give one another name");
            }
        }
        List<Called> ordered = new ArrayList<>();
        for (Called function : definitions) {
            order(function, waiting, new LinkedHashSet<>(), ordered);
        }
        return new FunctionSet(ordered);
    }

    private static void order(Called function, Map<String, Called> all, Set<String> path, List<Called> ordered) {
        if (ordered.contains(function)) {
            return;
        }
        if (!path.add(function.function())) {
            throw Fault.USAGE
                    .cannot(
                            "read " + function.file(),
                            "the function calls itself: " + String.join(" calls ", path) + " calls "
                                    + function.function(),
                            "remove a call so that no circle is left")
                    .about(function.name());
        }
        for (String called : calls(function.sql(), all.keySet())) {
            order(all.get(called), all, path, ordered);
        }
        path.remove(function.function());
        ordered.add(function);
    }

    /** The functions, each behind those that it calls. */
    public List<FunctionDefinition> all() {
        return of(FunctionDefinition.class);
    }

    /** The measures, each behind those that it calls. */
    public List<MeasureFunction> measures() {
        return of(MeasureFunction.class);
    }

    /** Functions and measures, each behind those that it calls. */
    public List<Called> called() {
        return List.copyOf(functions.values());
    }

    /** The same functions, and these measures in the place of others. */
    public FunctionSet withMeasures(List<MeasureFunction> measures) {
        return of(Stream.concat(all().stream(), measures.stream()).toList());
    }

    private <T extends Called> List<T> of(Class<T> kind) {
        return functions.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The function of this name, whatever the case. */
    public Optional<FunctionDefinition> named(String name) {
        return all().stream()
                .filter(function -> function.function().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Those that these tables call, and what those call. */
    public FunctionSet usedBy(Collection<TableDefinition> tables) {
        return usedBy(tables.stream().flatMap(TableDefinition::texts));
    }

    /** Those that figures are worked out by: the measures, and what they call. */
    public FunctionSet usedByMeasures() {
        return usedBy(measures().stream().map(MeasureFunction::signature));
    }

    private FunctionSet usedBy(Stream<String> texts) {
        Set<String> used = new TreeSet<>();
        texts.forEach(text -> used.addAll(calledBy(text)));
        List<Called> kept = new ArrayList<>(called());
        // Each stands behind those that it calls.
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (used.contains(kept.get(i).function())) {
                used.addAll(calledBy(kept.get(i).sql()));
            } else {
                kept.remove(i);
            }
        }
        return new FunctionSet(kept);
    }

    /** The names of the functions that a query or an expression calls, in the order of the alphabet. */
    public Set<String> calledBy(String sql) {
        return calls(sql, functions.keySet());
    }

    /**
     * What a query or an expression means, to be compared: as {@link QueryText#canonical}, and what the functions that it
     * calls mean in the place of their names.
     */
    public String meaning(String sql) {
        List<String> tokens = QueryText.tokens(sql);
        List<String> meant = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String called = called(tokens, i);
            meant.add(meanings.containsKey(called) ? "function:" + meanings.get(called) : tokens.get(i));
        }
        return String.join(" ", meant);
    }

    private static Set<String> calls(String sql, Set<String> known) {
        List<String> tokens = QueryText.tokens(sql);
        Set<String> calls = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (known.contains(called(tokens, i))) {
                calls.add(called(tokens, i));
            }
        }
        return calls;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunctionSet set && functions.equals(set.functions);
    }

    @Override
    public int hashCode() {
        return functions.hashCode();
    }

    /** The name that a token is where it may be a call: Spark reads it with and without quotes, in any case. */
    private static String called(List<String> tokens, int index) {
        boolean call = index + 1 < tokens.size() && tokens.get(index + 1).equals("(");
        return call ? tokens.get(index).replace("`", "").toLowerCase(Locale.ROOT) : "";
    }
}
