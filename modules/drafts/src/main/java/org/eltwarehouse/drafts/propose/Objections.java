// SPDX-License-Identifier: MIT
package org.eltwarehouse.drafts.propose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Collects problems while an answer is gone through. */
final class Objections {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final List<Objection> problems = new ArrayList<>();

    List<Objection> problems() {
        return problems;
    }

    boolean require(boolean condition, Objection.Code code, String path) {
        if (!condition) {
            problems.add(new Objection(code, path));
        }
        return condition;
    }

    void requireName(String name, String path) {
        require(IDENTIFIER.matcher(name).matches(), Objection.Code.BAD_NAME, path);
    }

    void requireSome(List<?> elements, String path) {
        require(!elements.isEmpty(), Objection.Code.EMPTY, path);
    }

    /** Each of the names must be known, and none may come twice. */
    void requireKnown(List<String> names, Set<String> known, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            require(known.contains(names.get(i)), Objection.Code.UNKNOWN_COLUMN, path + "[" + i + "]");
            require(seen.add(names.get(i)), Objection.Code.DUPLICATE, path + "[" + i + "]");
        }
    }

    /** No name may come twice. */
    void requireDistinct(int count, IntFunction<String> name, IntFunction<String> path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            require(seen.add(name.apply(i)), Objection.Code.DUPLICATE, path.apply(i));
        }
    }
}
