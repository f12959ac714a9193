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
import org.eltwarehouse.contract.Fault;
import org.eltwarehouse.contract.Sha256;

/** The functions of a warehouse: each behind those that it calls, none in a circle. */
public final class FunctionSet {
    /** A warehouse without functions. */
    public static final FunctionSet NONE = new FunctionSet(List.of());

    private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
    /** What each means, without its name. */
    private final Map<String, String> meanings = new LinkedHashMap<>();

    private FunctionSet(List<FunctionDefinition> ordered) {
        for (FunctionDefinition function : ordered) {
            functions.put(function.function(), function);
            List<Object> parts = new ArrayList<>(List.of(function.returns(), meaning(function.sql())));
            function.parameters()
                    .forEach(given -> parts.add(given.name() + " " + given.type() + (given.many() ? " many" : "")));
            meanings.put(function.function(), Sha256.of(parts.toString()).hex());
        }
    }

    /** The set of these; fails where two have one name, or one calls itself, by way of others or not. */
    public static FunctionSet of(List<FunctionDefinition> definitions) {
        Map<String, FunctionDefinition> waiting = new LinkedHashMap<>();
        for (FunctionDefinition function : definitions) {
            if (waiting.put(function.function(), function) != null) {
                throw Fault.USAGE.cannot(
                        "use the functions", function.function() + " is defined twice", "keep one definition");
            }
        }
        List<FunctionDefinition> ordered = new ArrayList<>();
        for (FunctionDefinition function : definitions) {
            order(function, waiting, new LinkedHashSet<>(), ordered);
        }
        return new FunctionSet(ordered);
    }

    private static void order(
            FunctionDefinition function,
            Map<String, FunctionDefinition> all,
            Set<String> path,
            List<FunctionDefinition> ordered) {
        if (ordered.contains(function)) {
            return;
        }
        if (!path.add(function.function())) {
            throw Fault.USAGE
                    .cannot(
                            "read " + FunctionDefinition.FOLDER + "/" + function.function() + ".sql",
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

    /** All of them, each behind those that it calls. */
    public List<FunctionDefinition> all() {
        return List.copyOf(functions.values());
    }

    /** The function of this name, whatever the case. */
    public Optional<FunctionDefinition> named(String name) {
        return Optional.ofNullable(functions.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Those that these tables call, and what those call. */
    public FunctionSet usedBy(Collection<TableDefinition> tables) {
        Set<String> used = new TreeSet<>();
        tables.stream().flatMap(TableDefinition::texts).forEach(text -> used.addAll(calledBy(text)));
        List<FunctionDefinition> kept = new ArrayList<>(all());
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

    /** The name that a token is where it may be a call: Spark reads it with and without quotes, in any case. */
    private static String called(List<String> tokens, int index) {
        boolean call = index + 1 < tokens.size() && tokens.get(index + 1).equals("(");
        return call ? tokens.get(index).replace("`", "").toLowerCase(Locale.ROOT) : "";
    }
}
